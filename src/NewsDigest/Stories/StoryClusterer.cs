using NewsDigest.Intake;

namespace NewsDigest.Stories;

/// <summary>Puts items about one event together.</summary>
public static class StoryClusterer
{
    /// <summary>
    /// The clusters of a window of items, each item in exactly one. Deterministic: depends on the items alone, not on
    /// their order.
    /// </summary>
    public static IReadOnlyList<StoryCluster> Cluster(IReadOnlyList<DigestItem> items) =>
        [
            .. items.Select(i => new StoryCluster([
                [i],
            ])),
        ];
}
