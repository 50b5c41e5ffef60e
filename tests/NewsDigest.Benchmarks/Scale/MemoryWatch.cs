namespace NewsDigest.Benchmarks.Scale;

/// <summary>Looks at this process's memory several times a second, and keeps the most that lay above what its rows need.</summary>
public sealed class MemoryWatch : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource end = new();
    private readonly Func<double> share;
    private readonly List<(double Share, long Heap, long Committed, long Process)> samples = [];
    private readonly Task watching;
    private readonly int[] before;

    /// <summary>Watches from now on.</summary>
    /// <param name="share">How much of the work is done, 0 to 1: rows are added as it is.</param>
    public MemoryWatch(Func<double> share)
    {
        this.share = share;
        Before = Collected();
        before = [.. Enumerable.Range(0, GC.MaxGeneration + 1).Select(GC.CollectionCount)];
        watching = Task.Run(WatchAsync);
    }

    /// <summary>Bytes on the heap before, after a full collection: the rows, and what every program has.</summary>
    public long Before { get; }

    /// <summary>Bytes on the heap afterwards, after a full collection.</summary>
    public long After { get; private set; }

    /// <summary>The most that the process had of the machine's memory.</summary>
    public long Peak => samples.Max(s => s.Process);

    /// <summary>The most that lay on the heap above the rows there were at that time, garbage included.</summary>
    public long HeapAboveRows => (long)samples.Max(s => s.Heap - Rows(s.Share));

    /// <summary>The most that the process had above the rows there were at that time, runtime and code included.</summary>
    public long ProcessAboveRows => (long)samples.Max(s => s.Process - Rows(s.Share));

    /// <summary>What the collector kept of the machine's memory when the process had the most.</summary>
    public long CommittedAtPeak => samples.MaxBy(s => s.Process).Committed;

    /// <summary>Collections of each generation while it watched, the youngest first.</summary>
    public IReadOnlyList<int> Collections { get; private set; } = [];

    /// <summary>Watches no longer.</summary>
    public async Task EndAsync()
    {
        if (end.IsCancellationRequested)
            return;
        await end.CancelAsync();
        await watching;
        Collections = [.. before.Select((count, generation) => GC.CollectionCount(generation) - count)];
        After = Collected();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        end.Dispose();
    }

    private double Rows(double done) => Before + ((After - Before) * done);

    private async Task WatchAsync()
    {
        while (!end.IsCancellationRequested)
        {
            samples.Add(
                (
                    share(),
                    GC.GetTotalMemory(false),
                    GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes,
                    Environment.WorkingSet
                )
            );
            await Task.Delay(Interval, CancellationToken.None);
        }
    }

    private static long Collected()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
