using System.IO.Hashing;
using System.Text;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Stories.Clusters;

namespace NewsDigest.Stories.Growth;

/// <summary>Lets the running stories grow by the items that came since.</summary>
public static class StoryGrowth
{
    /// <summary>
    /// The stories that the clusters make: a cluster that shares articles with a running story is that story, gone on,
    /// and so is one that tells of the same event after the story's articles have left the window; any other is a new
    /// one. Items that are in no development yet become a development at <paramref name="instant"/> where they bring
    /// something new, and copies where they do not. Stories no cluster touches are not returned.
    /// </summary>
    /// <remarks>
    /// Where a cluster bridges two running stories, the older one's id stays; where a story falls apart, the larger part
    /// keeps it. Repeating it with its own outcome changes nothing.
    /// </remarks>
    /// <param name="running">Stories that may go on: a week of them.</param>
    /// <param name="clusters">The window's clusters, each item in one of them.</param>
    /// <param name="instant">Instant of the edition being made (UTC).</param>
    public static IReadOnlyList<Story> Grow(
        IReadOnlyCollection<Story> running,
        IReadOnlyList<StoryCluster> clusters,
        DateTimeOffset instant
    )
    {
        Story[] oldestFirst =
        [
            .. running.OrderBy(s => s.Developments[0].Instant).ThenBy(s => s.Id.Value, StringComparer.Ordinal),
        ];
        var clusterByArticle = new Dictionary<ArticleId, int>();
        for (var cluster = 0; cluster < clusters.Count; cluster++)
            foreach (var item in clusters[cluster].Items)
                clusterByArticle[item.Article] = cluster;

        var heirs = StoryHeirs.Of(oldestFirst, clusters, clusterByArticle);
        var pasts = clusters.Select(_ => new List<Story>()).ToArray();
        var ids = new StoryId?[clusters.Count];
        for (var story = 0; story < oldestFirst.Length; story++)
        {
            if (heirs[story] is { } heir)
                ids[heir] ??= oldestFirst[story].Id;
            foreach (var (cluster, part) in StoryParts.Of(oldestFirst[story], clusterByArticle, heirs[story]))
                pasts[cluster].Add(part);
        }

        var used = running.Select(s => s.Id).ToHashSet();
        var grown = new Story[clusters.Count];
        for (var cluster = 0; cluster < grown.Length; cluster++)
            ids[cluster] ??= NewId(clusters[cluster], used);
        Parallel.For(0, grown.Length, i => grown[i] = GoOn(ids[i]!.Value, pasts[i], clusters[i], instant));
        return grown;
    }

    /// <summary>
    /// The id of the article that opens the story; where another story has it, which this article opened and then fell
    /// out of, one made from it.
    /// </summary>
    private static StoryId NewId(StoryCluster cluster, HashSet<StoryId> used)
    {
        var opening = cluster
            .Items.OrderBy(i => i.Arrived)
            .ThenBy(i => i.Published)
            .ThenBy(i => i.Article.Value, StringComparer.Ordinal)
            .First();
        var id = new StoryId(opening.Article.Value);
        while (!used.Add(id))
            id = new StoryId(Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(id.Value))));
        return id;
    }

    private static Story GoOn(StoryId id, IReadOnlyList<Story> past, StoryCluster cluster, DateTimeOffset instant)
    {
        // A story that was merged into an older one may still be among the running ones: what it told stands once.
        var told = new HashSet<ArticleId>();
        var developments = past.SelectMany(s => s.Developments)
            .Select(d => StoryParts.Keep(d, told.Add))
            .OfType<Development>()
            .OrderBy(d => d.Instant)
            .ToList();
        var copies = developments.Count == 0 ? [] : past.SelectMany(s => s.Copies).Where(told.Add).ToList();
        var (news, repeated) = WhatIsNew.Of(cluster, told, [.. past.SelectMany(s => s.Terms)]);
        if (news.Count > 0)
            developments.Add(new Development(instant, news));

        var first = cluster.Groups[0][0];
        return new Story(
            id,
            developments,
            cluster.Items.Select(i => i.Arrived).Concat(past.Select(s => s.LastSeen)).Max(),
            [.. copies, .. repeated]
        )
        {
            Language = first.Language,
            Terms = Remember([.. past.Select(s => s.Terms), .. cluster.Items.Select(i => i.Terms)]),
        };
    }

    private static WeightedTerm[] Remember(IReadOnlyList<IReadOnlyList<WeightedTerm>> texts)
    {
        // Most stories are told once: their terms are different ones already.
        WeightedTerm[] all = texts.Count == 1 ? [.. texts[0]] : Heaviest(texts);
        Array.Sort(
            all,
            (one, other) =>
                one.Weight != other.Weight
                    ? other.Weight.CompareTo(one.Weight)
                    : string.CompareOrdinal(one.Term, other.Term)
        );
        return all.Length <= Story.MaxTerms ? all : all[..Story.MaxTerms];
    }

    /// <summary>Each term once, with its greatest weight.</summary>
    private static WeightedTerm[] Heaviest(IReadOnlyList<IReadOnlyList<WeightedTerm>> texts)
    {
        var heaviest = new Dictionary<string, float>(DigestItemMaker.MaxTerms, StringComparer.Ordinal);
        foreach (var (term, weight) in texts.SelectMany(terms => terms))
            heaviest[term] = Math.Max(weight, heaviest.GetValueOrDefault(term));
        return [.. heaviest.Select(t => new WeightedTerm(t.Key, t.Value))];
    }
}
