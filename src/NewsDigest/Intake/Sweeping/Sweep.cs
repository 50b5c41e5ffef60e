using NewsDigest.Faults;
using NewsDigest.Intake.Documents;
using NewsDigest.Telemetry;

namespace NewsDigest.Intake.Sweeping;

/// <summary>
/// Takes in documents that arrived and that no trigger took in: events may be late, lost, or end in a poison queue. Looks
/// at what was written since the last sweep less an hour, once a week at everything, and at what a trigger gave up.
/// </summary>
public sealed class Sweep(
    IDocumentInbox inbox,
    IIntakeLog log,
    TakeIn takeIn,
    IGivenUpDocuments givenUp,
    ISweepProgressStore progress,
    TimeProvider time
)
{
    /// <summary>How long a document is left to its trigger.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Clocks differ, and a slow upload is dated by its beginning or by its end.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    private static readonly TimeSpan BetweenWholeSweeps = TimeSpan.FromDays(7);
    private const int AtOnce = 4;

    /// <summary>Documents that were given up, of one read: the most that a queue gives.</summary>
    private const int PageSize = 32;

    /// <summary>Reads of one run; the next goes on.</summary>
    private const int MaxReads = 50;

    /// <summary>Sweeps once. Killed half way, it leaves the rest to the next.</summary>
    public async Task<SweepReport> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var last = await progress.FindAsync(cancellationToken);
        var isWhole = last is null || now - last.LastWhole >= BetweenWholeSweeps;
        var after = isWhole ? DateTimeOffset.MinValue : last!.Until - Overlap;

        var (looked, takenIn, failed) = (0, 0, 0);
        var firstFailure = DateTimeOffset.MaxValue;
        var gate = new Lock();
        await Parallel.ForEachAsync(
            inbox.ListAsync(after, cancellationToken).Where(e => now - e.Arrived >= Grace),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (entry, cancel) =>
            {
                Interlocked.Increment(ref looked);
                try
                {
                    if (await log.FindAsync(entry.Version, cancel) is { IsSettled: true })
                        return;
                    if (await takeIn.RunAsync(entry.Version.Path, cancel) is not null)
                        Interlocked.Increment(ref takenIn);
                }
                catch (Exception error) when (!error.IsStopBy(cancel))
                {
                    // Its record says why; the others are not to wait for it.
                    Interlocked.Increment(ref failed);
                    lock (gate)
                        firstFailure = entry.Arrived < firstFailure ? entry.Arrived : firstFailure;
                }
            }
        );

        // What failed is to be looked at again, so the progress stops before it.
        var until = firstFailure < now ? firstFailure : now;
        await progress.SaveAsync(new SweepProgress(until, isWhole ? now : last!.LastWhole), cancellationToken);
        DigestMetrics.RecordSweep(takenIn + failed);
        var (seenTo, unreadable) = await TakeUpAsync(cancellationToken);
        return new SweepReport(looked, takenIn, failed) { SeenTo = seenTo, Unreadable = unreadable };
    }

    /// <summary>
    /// Takes in what a trigger gave up. What fails again comes back to a later sweep, until <see cref="TakeIn"/> rejects
    /// it: then it has an outcome too.
    /// </summary>
    private async Task<(int SeenTo, int Unreadable)> TakeUpAsync(CancellationToken cancellationToken)
    {
        var seenTo = 0;
        var unreadable = new HashSet<string>();
        for (var reads = 0; reads < MaxReads; reads++)
        {
            var documents = await givenUp.ReadAsync(PageSize, cancellationToken);
            foreach (var document in documents)
            {
                if (document.Path is not { } path)
                {
                    unreadable.Add(document.Id);
                    continue;
                }
                try
                {
                    await takeIn.RunAsync(path, cancellationToken);
                    await givenUp.DeleteAsync(document, cancellationToken);
                    seenTo++;
                }
                catch (Exception error) when (!error.IsStopBy(cancellationToken))
                {
                    // Its record says why; the others are not to wait for it.
                }
            }
            if (documents.Count < PageSize)
                break;
        }
        DigestMetrics.RecordPoison("articles", unreadable.Count);
        return (seenTo, unreadable.Count);
    }
}
