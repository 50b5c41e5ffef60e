namespace NewsDigest.Benchmarks.Growth;

/// <summary>What grouping and ranking one day took.</summary>
/// <param name="Articles">Articles of the day.</param>
/// <param name="Stories">Stories that they make.</param>
/// <param name="Times">Processor time of each run, garbage collection included, ascending.</param>
/// <param name="HeldBytes">What the process held before: the runtime and the items (resident set).</param>
/// <param name="PeakBytes">The most that it held meanwhile, what it held before included.</param>
public sealed record GrowthMeasure(
    int Articles,
    int Stories,
    IReadOnlyList<TimeSpan> Times,
    long HeldBytes,
    long PeakBytes
)
{
    /// <summary>The run in the middle.</summary>
    public TimeSpan Median => Times[Times.Count / 2];
}
