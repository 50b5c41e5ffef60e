namespace NewsDigest.Benchmarks.Pages;

/// <summary>What a reader of pages did in one round over all of them.</summary>
/// <param name="PagesPerSecond">Pages read in a second of the process's processor time, garbage collection included.</param>
/// <param name="BytesAllocatedPerPage">Bytes allocated for a page, mean.</param>
public readonly record struct ReaderSpeed(double PagesPerSecond, double BytesAllocatedPerPage);
