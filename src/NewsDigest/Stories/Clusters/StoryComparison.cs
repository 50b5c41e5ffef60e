using NewsDigest.Articles;
using NewsDigest.Intake.Items;

namespace NewsDigest.Stories.Clusters;

/// <summary>A window of items after they were compared, and before it is settled which tell of one event.</summary>
public sealed class StoryComparison
{
    private readonly IReadOnlyList<IReadOnlyList<DigestItem>> texts;
    private readonly IReadOnlyList<Link> links;
    private readonly EventWeights settings;

    internal StoryComparison(
        IReadOnlyList<IReadOnlyList<DigestItem>> texts,
        IReadOnlyList<Link> links,
        EventWeights settings
    )
    {
        (this.texts, this.links, this.settings) = (texts, links, settings);
        InDoubt =
        [
            .. links
                .Where(IsInDoubt)
                .SelectMany(l => new[] { l.First, l.Second })
                .Distinct()
                .Order()
                .Select(text => texts[text][0]),
        ];
    }

    /// <summary>
    /// The items of pairs about which words alone hardly decide, of near-duplicates the fullest: those whose vectors
    /// <see cref="Cluster"/> looks at.
    /// </summary>
    public IReadOnlyList<DigestItem> InDoubt { get; }

    /// <summary>The clusters, each item in exactly one, in the order of their first publication.</summary>
    /// <param name="vectors">Vectors of one model, of all, some or none of the items in doubt.</param>
    public IReadOnlyList<StoryCluster> Cluster(IReadOnlyDictionary<ArticleId, ReadOnlyMemory<float>> vectors)
    {
        var clusters = new AverageLink(
            texts.Count,
            vectors.Count == 0 ? links : [.. links.Select(l => Refine(l, vectors))],
            settings,
            StoryClusterer.MaxTexts
        ).Cluster();
        return [.. clusters.Select(members => new StoryCluster(TellingOrder.Of([.. members.Select(m => texts[m])])))];
    }

    private bool IsInDoubt(Link link) => Math.Abs(link.Likeness - settings.SameEvent) <= settings.Doubt;

    private Link Refine(Link link, IReadOnlyDictionary<ArticleId, ReadOnlyMemory<float>> vectors)
    {
        if (
            !IsInDoubt(link)
            || !vectors.TryGetValue(texts[link.First][0].Article, out var one)
            || !vectors.TryGetValue(texts[link.Second][0].Article, out var other)
            || Cosine(one.Span, other.Span) is not { } cosine
        )
            return link;
        return link with { Likeness = link.Likeness + settings.Meaning * (cosine - settings.SameMeaning) };
    }

    /// <summary>Null where it says nothing: a vector of another length, or of none.</summary>
    private static double? Cosine(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        if (one.Length != other.Length)
            return null;
        double product = 0,
            oneSquare = 0,
            otherSquare = 0;
        for (var i = 0; i < one.Length; i++)
        {
            product += (double)one[i] * other[i];
            oneSquare += (double)one[i] * one[i];
            otherSquare += (double)other[i] * other[i];
        }
        var cosine = product / Math.Sqrt(oneSquare * otherSquare);
        return double.IsFinite(cosine) ? cosine : null;
    }
}
