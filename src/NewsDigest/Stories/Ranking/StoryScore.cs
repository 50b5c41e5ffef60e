namespace NewsDigest.Stories.Ranking;

/// <summary>Why a story stands where it stands: its score in parts, each explained by its name.</summary>
/// <param name="Total">The sum that orders stories, highest first.</param>
/// <param name="Parts">Named parts ("independent sources", "newness", "prominence", "topic's weight", "like another").</param>
public sealed record StoryScore(double Total, IReadOnlyDictionary<string, double> Parts)
{
    /// <summary>
    /// The story above it in its topic that is on the same theme, where that costs it something; it may have been taken out of
    /// the edition since.
    /// </summary>
    public StoryId? Like { get; init; }
}
