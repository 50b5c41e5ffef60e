using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery.OwnData;

/// <summary>Puts together all that is held about one reader.</summary>
public sealed class ExportReader(
    ISubscriberStore subscribers,
    IScheduleStore schedule,
    IDeliveryLedger ledger,
    DeliverySettings settings,
    TimeProvider time
)
{
    private const int ReadsAtOnce = 16;

    /// <summary>All that is held; null where there is no such subscriber.</summary>
    public async Task<ReaderExport?> RunAsync(SubscriberId id, CancellationToken cancellationToken)
    {
        if (await subscribers.FindAsync(id, cancellationToken) is not { } subscriber)
            return null;
        var received = (await schedule.FindReaderAsync(subscriber, cancellationToken))?.LastReceived;
        var now = time.GetUtcNow();
        return new ReaderExport(subscriber, received, await DeliveriesAsync(id, now, cancellationToken), now);
    }

    private async Task<IReadOnlyList<LedgerEntry>> DeliveriesAsync(
        SubscriberId id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        // From the first date that may be kept to tomorrow, which has begun in the east.
        var tomorrow = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);
        var found = new LedgerEntry?[(int)settings.LedgerKept.TotalDays + 3];
        await Parallel.ForAsync(
            0,
            found.Length,
            new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken },
            async (back, cancel) =>
                found[back] = await ledger.FindAsync(new DeliveryId(id, tomorrow.AddDays(-back)), cancel)
        );
        return [.. found.OfType<LedgerEntry>().Reverse()];
    }
}
