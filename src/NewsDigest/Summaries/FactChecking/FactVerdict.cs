namespace NewsDigest.Summaries.FactChecking;

/// <summary>What the fact check found in a text.</summary>
/// <param name="Unsupported">The sentences that do not follow from the source, in their order; empty where all do.</param>
public sealed record FactVerdict(IReadOnlyList<UnsupportedSentence> Unsupported)
{
    /// <summary>Whether every sentence follows from the source.</summary>
    public bool Supported => Unsupported.Count == 0;
}
