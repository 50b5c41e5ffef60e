using System.Collections.ObjectModel;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Stories.Copies;

namespace NewsDigest.Stories.Clusters;

/// <summary>Puts items about one event together.</summary>
public static class StoryClusterer
{
    /// <summary>
    /// Texts that a cluster may hold, near-duplicates counted once. What more newsrooms tell of one event in three days
    /// is told as two stories; what more articles have in common is no event.
    /// </summary>
    public const int MaxTexts = 200;

    /// <summary>
    /// The clusters of a window of items, each item in exactly one, in the order of their first publication.
    /// Deterministic: depends on the items alone, not on their order. Items of different languages never share a
    /// cluster.
    /// </summary>
    /// <remarks>
    /// Near-duplicates count as one text. Texts are compared by tf-idf vectors of words, names and numbers, by headline
    /// and by time, and clustered by average link.
    /// </remarks>
    public static IReadOnlyList<StoryCluster> Cluster(IReadOnlyList<DigestItem> items) =>
        Cluster(items, EventWeights.Default);

    internal static IReadOnlyList<StoryCluster> Cluster(IReadOnlyList<DigestItem> items, EventWeights settings) =>
        Compare(items, settings).Cluster(ReadOnlyDictionary<ArticleId, ReadOnlyMemory<float>>.Empty);

    /// <summary>The first half of the work: who wants to look at the pairs in doubt does so before the second.</summary>
    public static StoryComparison Compare(IReadOnlyList<DigestItem> items) => Compare(items, EventWeights.Default);

    private static StoryComparison Compare(IReadOnlyList<DigestItem> items, EventWeights settings)
    {
        IReadOnlyList<DigestItem>[] texts =
        [
            .. NearDuplicates
                .Group(items)
                .OrderBy(t => t[0].Published)
                .ThenBy(t => t[0].Article.Value, StringComparer.Ordinal),
        ];
        return new StoryComparison(texts, Links(texts, settings), settings);
    }

    internal static IReadOnlyList<Link> Links(IReadOnlyList<IReadOnlyList<DigestItem>> texts, EventWeights settings)
    {
        EventDocument[] documents = [.. texts.Select(t => EventDocument.Of(t[0]))];
        var index = new EventIndex(documents, settings);
        var earlierOnes = new IReadOnlyList<(int Document, double Likeness, double Subject)>[documents.Length];
        Parallel.For(0, documents.Length, text => earlierOnes[text] = index.Find(text, before: text));
        var links = new List<Link>();
        for (var text = 0; text < documents.Length; text++)
            foreach (var (earlier, likeness, subject) in earlierOnes[text])
                links.Add(new Link(earlier, text, likeness, subject));
        return Crowding.Relieve(links, documents.Length, settings);
    }
}
