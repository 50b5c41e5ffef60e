namespace NewsDigest.Summaries.Writing;

/// <summary>A sentence that a model sees, under the number by which it may cite it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Reference">Where it stands.</param>
/// <param name="Text">Clean of invisible characters.</param>
/// <param name="Published">When its article was published (UTC).</param>
internal sealed record ModelSentence(int Number, SentenceReference Reference, string Text, DateTimeOffset Published);
