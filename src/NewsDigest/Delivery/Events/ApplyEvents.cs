using System.Collections.Concurrent;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Faults;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Telemetry;

namespace NewsDigest.Delivery.Events;

/// <summary>
/// Applies a batch of events: suppresses addresses that are dead or complained, settles deliveries whose call had no answer,
/// and notes how far the events have come. Safe to repeat and to kill anywhere, since all of it only moves forward; the
/// batch goes when all of it is done.
/// </summary>
public sealed class ApplyEvents(
    IEventBatchStore batches,
    IMailEventReader reader,
    IDeliveryLedger ledger,
    IEventProgressStore progress,
    Suppress suppress,
    DeliverySettings settings,
    TimeProvider time
)
{
    /// <summary>Deliveries read at the same time.</summary>
    private const int ReadsAtOnce = 16;

    private const int MaxTries = 5;

    /// <summary>Applies a batch; one that is not there has been applied.</summary>
    /// <exception cref="AggregateException">Some of it could not be applied; the rest is, and the batch stays.</exception>
    public async Task<EventReport> RunAsync(string batch, CancellationToken cancellationToken)
    {
        if (await batches.FindAsync(batch, cancellationToken) is not { } body)
            return new EventReport();
        var reading = reader.Read(body);
        var events = reading.Events.DistinctBy(e => e.Id).ToList();
        var steps = new SeparateSteps();
        var suppressed = await SuppressAsync(events, steps, cancellationToken);
        var settling = await SettleAsync(events, steps, cancellationToken);
        if (settling.Newest is { } newest)
            await progress.AdvanceAsync(newest, cancellationToken);
        steps.ThrowIfAnyFailed($"{steps.Failed} steps of applying a batch of events failed.");
        await batches.DeleteAsync(batch, cancellationToken);
        var (settled, others) = (settling.Report.Settled, settling.Report.Unchanged + settling.Report.NotFound);
        DigestMetrics.CountEvents(settled, suppressed, others);
        return settling.Report with
        {
            Events = events.Count,
            Ignored = reading.Ignored + reading.Events.Count - events.Count,
            Suppressed = suppressed,
        };
    }

    private async Task<int> SuppressAsync(
        List<MailEvent> events,
        SeparateSteps steps,
        CancellationToken cancellationToken
    )
    {
        var addresses = events.Where(e => e.ToSuppress is not null).DistinctBy(e => e.ToSuppress).ToList();
        foreach (var one in addresses)
            await steps.TryAsync(
                () => suppress.RunAsync(one.ToSuppress!, one.Reason ?? "the sender says so", cancellationToken),
                cancellationToken
            );
        return addresses.Count;
    }

    private async Task<(EventReport Report, DateTimeOffset? Newest)> SettleAsync(
        List<MailEvent> events,
        SeparateSteps steps,
        CancellationToken cancellationToken
    )
    {
        var ends = new ConcurrentQueue<(Settling End, DateTimeOffset? Claimed)>();
        await Parallel.ForEachAsync(
            events.Where(e => e.Delivery is not null).GroupBy(e => e.Delivery!.Value),
            new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken },
            async (about, cancel) =>
                await steps.TryAsync(
                    async () => ends.Enqueue(await SettleAsync(about.Key, [.. about], cancel)),
                    cancellationToken
                )
        );
        int Of(Settling end) => ends.Count(e => e.End == end);
        var report = new EventReport
        {
            Settled = Of(Settling.Moved),
            Unchanged = Of(Settling.Unchanged),
            NotFound = Of(Settling.NotFound),
        };
        return (report, ends.Max(e => e.Claimed));
    }

    private async Task<(Settling End, DateTimeOffset? Claimed)> SettleAsync(
        DeliveryId id,
        IReadOnlyCollection<MailEvent> events,
        CancellationToken cancellationToken
    )
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            if (await ledger.FindAsync(id, cancellationToken) is not { } entry)
                return (Settling.NotFound, null);
            var claimed = ClaimedAt(entry);
            if (EventRules.After(entry, events) is not { } after)
                return (Settling.Unchanged, claimed);
            if (await ledger.SaveAsync(after with { Changed = time.GetUtcNow() }, cancellationToken) is not null)
                return (Settling.Moved, claimed);
        }
        throw new InvalidOperationException($"Delivery {id} was changed by others at each of {MaxTries} tries.");
    }

    /// <summary>When the attempt that called began; null where there is none that certainly did.</summary>
    private DateTimeOffset? ClaimedAt(LedgerEntry entry) =>
        entry.State is DeliveryState.Calling or DeliveryState.Accepted or DeliveryState.Refused or DeliveryState.Unknown
            ? entry.LeaseUntil - settings.Lease
            : null;

    private enum Settling
    {
        Moved,
        Unchanged,
        NotFound,
    }
}
