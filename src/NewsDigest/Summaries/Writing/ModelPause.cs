namespace NewsDigest.Summaries.Writing;

/// <summary>A time in which the model is left alone, as it does not answer.</summary>
/// <param name="Until">When it is tried again (UTC).</param>
/// <param name="Failure">What happened last.</param>
/// <param name="Since">When the trouble began (UTC).</param>
/// <param name="Times">How many pauses there were since then, this one included.</param>
public sealed record ModelPause(DateTimeOffset Until, ModelFailure Failure, DateTimeOffset Since, int Times);
