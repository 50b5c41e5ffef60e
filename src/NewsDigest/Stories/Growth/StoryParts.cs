using NewsDigest.Articles;

namespace NewsDigest.Stories.Growth;

/// <summary>Divides a running story among the clusters that now hold its articles.</summary>
internal static class StoryParts
{
    /// <summary>
    /// The parts by cluster. Articles that have left the window go with <paramref name="heir"/>. A part keeps the instants
    /// of its developments, so that nothing told is told again; it keeps a summary where all cited articles stay
    /// together. What the story remembers goes with the heir alone.
    /// </summary>
    public static IEnumerable<(int Cluster, Story Part)> Of(
        Story story,
        IReadOnlyDictionary<ArticleId, int> clusterByArticle,
        int? heir
    )
    {
        if (heir is not { } main)
            yield break;
        foreach (var cluster in story.Articles.Select(ClusterOf).Append(main).Distinct().Order())
        {
            yield return (
                cluster,
                story with
                {
                    Developments = [.. story.Developments.Select(d => Part(d, cluster)).OfType<Development>()],
                    Copies = [.. story.Copies.Where(a => ClusterOf(a) == cluster)],
                    Terms = cluster == main ? story.Terms : [],
                }
            );
        }

        int ClusterOf(ArticleId article) => clusterByArticle.TryGetValue(article, out var cluster) ? cluster : main;

        Development? Part(Development development, int cluster) => Keep(development, a => ClusterOf(a) == cluster);
    }

    /// <summary>
    /// A development with those of its articles that are kept, null where none is. Its summary stays where all articles
    /// that it cites do.
    /// </summary>
    public static Development? Keep(Development development, Func<ArticleId, bool> isKept)
    {
        ArticleId[] articles = [.. development.Articles.Where(isKept)];
        if (articles.Length == development.Articles.Count)
            return development;
        if (articles.Length == 0)
            return null;
        var cited = development.Summary?.Sentences.SelectMany(s => s.Sources) ?? [];
        return new Development(
            development.Instant,
            articles,
            cited.All(s => articles.Contains(s.Article)) ? development.Summary : null
        );
    }
}
