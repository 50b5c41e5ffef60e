using NewsDigest.Articles;

namespace NewsDigest.Intake;

/// <summary>Turns an article into its digest item: topic, extract, terms and fingerprint.</summary>
public sealed class DigestItemMaker
{
    /// <summary>Terms kept for an item.</summary>
    public const int MaxTerms = 120;

    /// <summary>The item of an article.</summary>
    public DigestItem Make(Article article) => throw new NotSupportedException("The item maker is not there yet.");
}
