namespace NewsDigest.Intake;

/// <summary>A small sketch of a text, by which near-duplicates are found without reading them again.</summary>
/// <param name="SimHash">64-bit SimHash of the text's terms (Charikar 2002; Manku, Jain, Das Sarma 2007).</param>
/// <param name="Shingles">
/// The smallest hashes of the text's word shingles, ascending (bottom-k sketch, Broder 1997): both resemblance and
/// containment can be estimated from two of them.
/// </param>
/// <param name="ShingleCount">Count of distinct shingles in the whole text.</param>
public sealed record Fingerprint(ulong SimHash, IReadOnlyList<uint> Shingles, int ShingleCount);
