namespace NewsDigest.Stories.Ranking;

/// <summary>Why a story stands where it stands: its score in parts, each explained by its name.</summary>
/// <param name="Total">The sum that orders stories, highest first.</param>
/// <param name="Parts">Named parts ("independent sources", "newness", "prominence", "topic's weight").</param>
public sealed record StoryScore(double Total, IReadOnlyDictionary<string, double> Parts);
