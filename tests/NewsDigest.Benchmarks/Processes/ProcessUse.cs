namespace NewsDigest.Benchmarks.Processes;

/// <summary>What one process took from start to end.</summary>
/// <param name="Wall">Time that passed.</param>
/// <param name="User">Processor time of all its threads outside the kernel.</param>
/// <param name="PeakBytes">The most memory it held at once (resident set).</param>
public sealed record ProcessUse(TimeSpan Wall, TimeSpan User, long PeakBytes);
