using NewsDigest.Intake.Items;

namespace NewsDigest.Stories.Copies;

/// <summary>Tells from two fingerprints whether one text repeats the other.</summary>
internal static class TextLikeness
{
    /// <summary>Resemblance of a re-edited copy in shingles of four words: an edited word costs four of them.</summary>
    private const double ReEdited = 0.5;

    /// <summary>Share of a cut text that stands in the longer one.</summary>
    private const double Cut = 0.7;

    /// <summary>Sampled shingles without which a share says nothing: two short texts may have a phrase in common.</summary>
    private const int MinSampled = 8;

    /// <summary>Words of a teaser: outlets put one under several headlines, so its headline must agree as well.</summary>
    private const int TeaserWords = 40;

    /// <summary>Bits of the SimHash, which covers headline and body, that may differ between two copies of a teaser.</summary>
    private const int TeaserDistance = 3;

    /// <summary>How much the second text repeats the fuller first one, from 0 to 1; 0 where it does not.</summary>
    public static double Of(DigestItem fuller, DigestItem item)
    {
        if (fuller.Language != item.Language)
            return 0;
        if (item.Words < TeaserWords && fuller.Fingerprint.Distance(item.Fingerprint) > TeaserDistance)
            return 0;
        var overlap = fuller.Fingerprint.OverlapWith(item.Fingerprint);
        if (overlap.Second < MinSampled)
            return 0;
        var repeats = overlap.Resemblance >= ReEdited || overlap.SecondInFirst >= Cut;
        return repeats ? overlap.SecondInFirst : 0;
    }
}
