using System.Diagnostics;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Benchmarks.Scale;

/// <summary>
/// The requests of a day of delivery with nothing around them: for every slot the edition, the readers of each range, and
/// for each batch the sender's pause, the readers anew, three notes in the ledger (of another date) and one in the schedule.
/// </summary>
public sealed class StorageAlone(ScaleInstallation installation, ScaleDay day)
{
    private const int ReadsAtOnce = 16;

    private readonly DeliverySettings settings = installation.Get<DeliverySettings>();
    private readonly IScheduleStore schedule = installation.Get<IScheduleStore>();
    private readonly ISubscriberStore subscribers = installation.Get<ISubscriberStore>();
    private readonly IDeliveryLedger ledger = installation.Get<IDeliveryLedger>();

    /// <summary>Time taken and requests made for all readers.</summary>
    public async Task<(TimeSpan Took, long Requests)> RunAsync(CancellationToken cancellationToken)
    {
        var requests = installation.Requests.Count;
        var began = Stopwatch.GetTimestamp();
        foreach (var slot in day.Slots.OrderBy(s => s.ToString(), StringComparer.Ordinal))
        {
            var ranges = new List<(string First, string Last)>();
            string? after = null;
            IReadOnlyList<ScheduledReader> page;
            do
            {
                page = await schedule.ReadPageAsync(slot, after, settings.ReadersPerRange, cancellationToken);
                if (page.Count > 0)
                    ranges.Add((page[0].Row, after = page[^1].Row));
            } while (page.Count == settings.ReadersPerRange);
            await Parallel.ForEachAsync(
                ranges,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = ScaleDay.MessagesAtOnce,
                    CancellationToken = cancellationToken,
                },
                async (range, cancel) => await RangeAsync(slot, range.First, range.Last, cancel)
            );
        }
        return (Stopwatch.GetElapsedTime(began), installation.Requests.Count - requests);
    }

    private async Task RangeAsync(Slot slot, string first, string last, CancellationToken cancellationToken)
    {
        var now = installation.Time.GetUtcNow();
        var date = DueTime.LocalDateAt(slot.Zone, day.Start).AddDays(7);
        var pauses = installation.Get<ISenderPauseStore>();
        await installation.Get<IEditionStore>().FindAsync(DueInDay(slot), cancellationToken);
        await foreach (
            var batch in schedule.ReadRangeAsync(slot, first, last, cancellationToken).Chunk(settings.BatchSize)
        )
        {
            IReadOnlyList<LedgerEntry> entries =
            [
                .. batch.Select(r => new LedgerEntry(
                    new DeliveryId(r.Subscriber, date),
                    DeliveryState.Claimed,
                    Guid.NewGuid(),
                    now,
                    now,
                    now
                )),
            ];
            entries = await SaveAsync(entries, DeliveryState.Claimed, cancellationToken);
            await Parallel.ForEachAsync(
                batch,
                new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken },
                async (r, cancel) => await subscribers.FindAsync(r.Subscriber, cancel)
            );
            entries = await SaveAsync(entries, DeliveryState.Calling, cancellationToken);
            await SaveAsync(entries, DeliveryState.Accepted, cancellationToken);
            await schedule.SaveAllReceivedAsync(batch, now, cancellationToken);
            await pauses.FindAsync(cancellationToken);
        }
    }

    private DateTimeOffset DueInDay(Slot slot)
    {
        var date = DueTime.LocalDateAt(slot.Zone, day.Start);
        var due = DueTime.Of(slot, date)!.Value;
        return due < day.Start ? DueTime.Of(slot, date.AddDays(1))!.Value : due;
    }

    private async Task<IReadOnlyList<LedgerEntry>> SaveAsync(
        IReadOnlyList<LedgerEntry> before,
        DeliveryState state,
        CancellationToken cancellationToken
    )
    {
        var after = before.Select(e => e with { State = state }).ToList();
        var saved = await ledger.SaveAllAsync(after, cancellationToken);
        var entries = new List<LedgerEntry>(after.Count);
        foreach (var (i, entry) in saved.Index())
            // A write whose answer was lost looks like another's; it is read again, as the product does.
            entries.Add(entry ?? (await ledger.FindAsync(after[i].Id, cancellationToken))!);
        return entries;
    }
}
