namespace NewsDigest.Summaries.Writing;

/// <summary>What it took to ask a model for one summary. It is told of a summary that was just made, and not stored with it.</summary>
/// <param name="Calls">How often it was called.</param>
/// <param name="Usd">US dollars, as reported, else as reserved.</param>
/// <param name="Failure">Why the summary is an extract after all; null: the model wrote it.</param>
public sealed record WritingOutcome(int Calls, decimal Usd, ModelFailure? Failure);
