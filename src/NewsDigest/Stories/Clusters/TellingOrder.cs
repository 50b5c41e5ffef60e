using NewsDigest.Intake.Items;

namespace NewsDigest.Stories.Clusters;

/// <summary>Orders the texts of one event by how well each tells it.</summary>
internal static class TellingOrder
{
    /// <summary>Terms of a text's headline and lead.</summary>
    private const int MainTerms = 40;

    /// <summary>Words from which a text is no mere note.</summary>
    private const double FullLength = 250;

    /// <summary>
    /// The texts, the one first whose main terms the others share most; a note counts half of what a full text does, and from a
    /// day before the newest on each day halves it, as later ones know how it went. Equal ones in the order of publication.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<DigestItem>> Of(IReadOnlyList<IReadOnlyList<DigestItem>> texts)
    {
        if (texts.Count == 1)
            return texts;
        var holders = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (term, _) in texts.SelectMany(t => t[0].Terms))
            holders[term] = holders.GetValueOrDefault(term) + 1;
        var newest = texts.Max(t => t[0].Published);
        return
        [
            .. texts
                .OrderByDescending(t =>
                    Shared(t[0], holders)
                    * (1 + Math.Min(1, t[0].Words / FullLength))
                    * Math.Pow(2, -Math.Max(0, (newest - t[0].Published).TotalDays - 1))
                )
                .ThenBy(t => t[0].Published)
                .ThenBy(t => t[0].Article.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>How many of the other texts hold a main term of the item, on average by the terms' weight.</summary>
    private static double Shared(DigestItem item, Dictionary<string, int> holders)
    {
        double shared = 0,
            all = 0;
        foreach (var (term, weight) in item.Terms.Take(MainTerms))
        {
            shared += weight * (holders[term] - 1);
            all += weight;
        }
        return all > 0 ? shared / all : 0;
    }
}
