namespace NewsDigest.Summaries;

/// <summary>Neighbouring sentences of one text that are quoted together or not at all.</summary>
/// <param name="First">Index of the first among all sentences of the request.</param>
/// <param name="Last">Index of the last.</param>
internal readonly record struct SentenceRun(int First, int Last);
