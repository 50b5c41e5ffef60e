using NewsDigest.Intake.Items;
using NewsDigest.Stories.Clusters;

namespace NewsDigest.Stories.Copies;

/// <summary>
/// Finds the items that tell one text again: re-edited or republished wire copies, cuts of a longer text, and the same
/// piece fetched under another headline or address.
/// </summary>
/// <remarks>Near linear: only items that share a sketch hash, an address or a headline are compared, and of those only so many.</remarks>
public static class NearDuplicates
{
    /// <summary>
    /// The items in groups of near-duplicates, each item in exactly one; an item that repeats none is alone. Of each
    /// group the fullest text comes first, of equally full ones the earliest. Depends on the items alone, not on their
    /// order. Items of different languages are never near-duplicates.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<DigestItem>> Group(IReadOnlyList<DigestItem> items)
    {
        if (items.Count == 1)
            return [items];
        DigestItem[] fullestFirst =
        [
            .. items
                .OrderByDescending(i => i.Words)
                .ThenBy(i => i.Published)
                .ThenBy(i => i.Article.Value, StringComparer.Ordinal)
                .ThenBy(i => i.Origin.ToString(), StringComparer.Ordinal),
        ];
        var groups = new DisjointSets(fullestFirst.Length);
        LinkTexts(fullestFirst, groups);
        LinkPieces(fullestFirst, groups);
        return
        [
            .. Enumerable
                .Range(0, fullestFirst.Length)
                .GroupBy(groups.Find)
                .Select(group => (IReadOnlyList<DigestItem>)[.. group.Select(i => fullestFirst[i])]),
        ];
    }

    /// <summary>
    /// Each text is linked to one fuller text that it repeats. A sentence that stands in two unrelated texts
    /// thus joins one of them at most, instead of chaining both.
    /// </summary>
    private static void LinkTexts(DigestItem[] items, DisjointSets groups)
    {
        var index = new SketchIndex(items);
        var repeated = new int?[items.Length];
        // The texts of one story, which are asked about when it is ranked, are not worth a second thread.
        if (items.Length <= StoryClusterer.MaxTexts)
            for (var item = 1; item < items.Length; item++)
                repeated[item] = Repeated(index, items, item);
        else
            Parallel.For(1, items.Length, item => repeated[item] = Repeated(index, items, item));
        for (var item = 1; item < items.Length; item++)
            if (repeated[item] is { } fuller)
                groups.Join(fuller, item);
    }

    /// <summary>The fuller text that a text repeats, of several the one it shares most with; null where it repeats none.</summary>
    private static int? Repeated(SketchIndex index, DigestItem[] items, int item)
    {
        foreach (var fuller in index.FullerCandidates(item))
            if (TextLikeness.Repeats(items[fuller], items[item]))
                return fuller;
        return null;
    }

    private static void LinkPieces(DigestItem[] items, DisjointSets groups)
    {
        var byPiece = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var item = 0; item < items.Length; item++)
        {
            foreach (var key in PieceKeys.Of(items[item]))
            {
                if (!byPiece.TryGetValue(key, out var earlier))
                    byPiece[key] = earlier = [];
                foreach (var other in earlier)
                    if (PieceKeys.AreOnePiece(items[other], items[item]))
                    {
                        groups.Join(other, item);
                        break;
                    }
                // Copies found so far stand for each other; only what differs needs comparing later.
                if (earlier.Count < MaxComparisons)
                    earlier.Add(item);
            }
        }
    }

    private const int MaxComparisons = 16;
}
