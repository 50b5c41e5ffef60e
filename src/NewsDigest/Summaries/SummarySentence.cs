namespace NewsDigest.Summaries;

/// <summary>One sentence of a summary and the sentences that support it.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Sources">At least one.</param>
public sealed record SummarySentence(string Text, IReadOnlyList<SentenceReference> Sources);
