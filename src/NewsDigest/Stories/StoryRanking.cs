using NewsDigest.Intake;

namespace NewsDigest.Stories;

/// <summary>Orders stories by how much they matter at an instant.</summary>
public static class StoryRanking
{
    /// <summary>The score of a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="items">The items of its articles, as far as they are in the window.</param>
    /// <param name="instant">The instant of the edition (UTC).</param>
    public static StoryScore Score(Story story, IReadOnlyList<DigestItem> items, DateTimeOffset instant) =>
        new(items.Count, new Dictionary<string, double> { ["independent sources"] = items.Count });
}
