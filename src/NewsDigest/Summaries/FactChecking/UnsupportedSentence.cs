namespace NewsDigest.Summaries.FactChecking;

/// <summary>A sentence that its sources do not support.</summary>
/// <param name="Sentence">The sentence as written.</param>
/// <param name="Reason">What is not in the sources, in words for a person ("says '14', which the source does not").</param>
public sealed record UnsupportedSentence(string Sentence, string Reason);
