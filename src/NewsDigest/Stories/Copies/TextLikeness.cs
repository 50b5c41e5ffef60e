using NewsDigest.Intake.Items;

namespace NewsDigest.Stories.Copies;

/// <summary>Tells from two fingerprints whether one text repeats the other.</summary>
internal static class TextLikeness
{
    /// <summary>Share of a cut or re-edited text that stands in the fuller one, in shingles of four words: an edited word costs four of them.</summary>
    private const double Cut = 0.7;

    /// <summary>Sampled shingles without which a share says nothing: two short texts may have a phrase in common.</summary>
    private const int MinSampled = 8;

    /// <summary>Words of a teaser: outlets put one under several headlines, so its headline must agree as well.</summary>
    private const int TeaserWords = 40;

    /// <summary>Bits of the SimHash, which covers headline and body, that may differ between two copies of a teaser.</summary>
    private const int TeaserDistance = 3;

    /// <summary>Whether the second text repeats the fuller first one.</summary>
    public static bool Repeats(DigestItem fuller, DigestItem item)
    {
        if (fuller.Language != item.Language)
            return false;
        if (item.Words < TeaserWords && fuller.Fingerprint.Distance(item.Fingerprint) > TeaserDistance)
            return false;
        var overlap = fuller.Fingerprint.OverlapWith(item.Fingerprint);
        return overlap.Second >= MinSampled && overlap.SecondInFirst >= Cut;
    }
}
