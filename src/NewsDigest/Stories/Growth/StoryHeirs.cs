using NewsDigest.Articles;
using NewsDigest.Stories.Clusters;

namespace NewsDigest.Stories.Growth;

/// <summary>Tells which cluster goes on with which running story.</summary>
internal static class StoryHeirs
{
    /// <summary>
    /// For each story the position of the cluster that goes on with it, or null. That is the cluster with most of the
    /// story's articles, of equal ones the one with the earliest told. A story whose articles have all left the window
    /// goes on in the cluster that is most like what is remembered of it, if that one goes on with no other story.
    /// </summary>
    public static IReadOnlyList<int?> Of(
        IReadOnlyList<Story> stories,
        IReadOnlyList<StoryCluster> clusters,
        IReadOnlyDictionary<ArticleId, int> clusterByArticle
    )
    {
        var heirs = stories.Select(s => ByArticles(s, clusterByArticle)).ToArray();
        FindByContent(stories, clusters, heirs);
        return heirs;
    }

    private static int? ByArticles(Story story, IReadOnlyDictionary<ArticleId, int> clusterByArticle) =>
        story
            .Articles.Where(clusterByArticle.ContainsKey)
            .GroupBy(a => clusterByArticle[a])
            .OrderByDescending(g => g.Count())
            .Select(g => (int?)g.Key)
            .FirstOrDefault();

    private static void FindByContent(IReadOnlyList<Story> stories, IReadOnlyList<StoryCluster> clusters, int?[] heirs)
    {
        int[] lost = [.. Enumerable.Range(0, stories.Count).Where(s => heirs[s] is null && stories[s].Terms.Count > 0)];
        if (lost.Length == 0)
            return;
        var taken = heirs.OfType<int>().ToHashSet();
        int[] free = [.. Enumerable.Range(0, clusters.Count).Where(c => !taken.Contains(c))];
        EventDocument[] sought = [.. lost.Select(s => EventDocument.Of(stories[s]))];
        EventDocument[] texts = [.. free.Select(c => EventDocument.Of(clusters[c].Groups[0][0]))];

        // The days between them demand enough: what has left the window counts less than half.
        var settings = EventWeights.Default with
        {
            SmallDay = 0,
        };
        var index = new EventIndex([.. texts, .. sought], settings);
        var matches =
            from story in Enumerable.Range(0, lost.Length)
            from match in index.Find(texts.Length + story, before: texts.Length)
            where match.Likeness >= settings.SameEvent
            orderby match.Likeness descending, story, match.Document
            select (Story: lost[story], Cluster: free[match.Document]);
        foreach (var (story, cluster) in matches)
            if (heirs[story] is null && taken.Add(cluster))
                heirs[story] = cluster;
    }
}
