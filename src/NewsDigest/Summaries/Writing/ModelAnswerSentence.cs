namespace NewsDigest.Summaries.Writing;

/// <summary>One sentence of a model's answer.</summary>
/// <param name="Text">As written.</param>
/// <param name="Sources">The numbers it cites; they may not exist.</param>
internal sealed record ModelAnswerSentence(string Text, IReadOnlyList<int> Sources);
