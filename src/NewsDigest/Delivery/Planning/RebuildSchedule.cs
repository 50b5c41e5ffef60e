using System.Security.Cryptography;
using System.Text;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Faults;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery.Planning;

/// <summary>
/// Makes the schedule agree with the subscribers, who are the truth: adds rows that a crash left out and removes those it
/// left behind. Reads both through once and only then looks at what differs. Whoever leaves meanwhile is off the
/// schedule at its end or is found by the next run; no run mails anybody.
/// </summary>
public sealed class RebuildSchedule(
    ISubscriberStore subscribers,
    IScheduleStore schedule,
    IDeliveryLedger ledger,
    TimeProvider time
)
{
    /// <summary>Days of the ledger in which the newest edition of a reader without a row is looked for: as far as a briefing reaches back.</summary>
    private const int RememberedDays = 3;

    /// <summary>Days after which a date is over for everybody, wherever they are.</summary>
    private const int DaysOver = 2;

    /// <summary>Compares, adds and removes.</summary>
    /// <exception cref="AggregateException">Some rows could not be seen to; the others are.</exception>
    public async Task<RebuildReport> RunAsync(CancellationToken cancellationToken)
    {
        // The rows of a subscriber who cannot be read stay as they are: they get no mail by them, and want them back.
        var steps = new SeparateSteps();
        var stored = new HashSet<UInt128>();
        await ForEachRowAsync(
            row =>
            {
                stored.Add(PrintOf(row));
                return Task.CompletedTask;
            },
            cancellationToken
        );

        var (read, added) = (0, 0);
        var wanted = new HashSet<UInt128>();
        await foreach (var subscriber in subscribers.ReadAsync(cancellationToken))
        {
            read++;
            foreach (var row in RowsOf(subscriber))
            {
                wanted.Add(PrintOf(row));
                if (!stored.Contains(PrintOf(row)))
                    await steps.TryAsync(
                        async () => added += await AddAsync(row, cancellationToken) ? 1 : 0,
                        cancellationToken
                    );
            }
        }

        var removed = 0;
        await ForEachRowAsync(
            async row =>
            {
                if (!wanted.Contains(PrintOf(row)))
                    await steps.TryAsync(
                        async () => removed += await RemoveAsync(row, cancellationToken) ? 1 : 0,
                        cancellationToken
                    );
            },
            cancellationToken
        );
        steps.ThrowIfAnyFailed($"{steps.Failed} rows of the schedule could not be added or removed.");
        return new RebuildReport(read, added, removed);
    }

    private async Task<bool> AddAsync(ScheduledReader row, CancellationToken cancellationToken)
    {
        var existing = await schedule.FindAsync(row.Slot, row.Row, cancellationToken);
        if (existing is not null && PrintOf(existing) == PrintOf(row))
            return false;
        var received = existing is null ? await LastReceivedAsync(row, cancellationToken) : existing.LastReceived;
        await schedule.SaveAsync(row with { LastReceived = received }, cancellationToken);

        // They may have left or changed since they were read, and must not come back by this.
        if (await WantsAsync(row, cancellationToken) is not { } newest)
        {
            await RemoveAsync(row, cancellationToken);
            return false;
        }
        if (PrintOf(newest) != PrintOf(row))
            await schedule.SaveAsync(newest with { LastReceived = received }, cancellationToken);
        return true;
    }

    private async Task<bool> RemoveAsync(ScheduledReader row, CancellationToken cancellationToken)
    {
        if (await WantsAsync(row, cancellationToken) is not null)
            return false;
        await schedule.DeleteAsync(row.Slot, row.Row, cancellationToken);
        // They may have come back in between: then their row was the one that is gone.
        if (await WantsAsync(row, cancellationToken) is not { } back)
            return true;
        await schedule.SaveAsync(back with { LastReceived = row.LastReceived }, cancellationToken);
        return false;
    }

    /// <summary>The row as the subscriber of this moment has it; null where they have none there.</summary>
    private async Task<ScheduledReader?> WantsAsync(ScheduledReader row, CancellationToken cancellationToken) =>
        await subscribers.FindAsync(row.Subscriber, cancellationToken) is { } subscriber
            ? RowsOf(subscriber).FirstOrDefault(r => r.Slot == row.Slot && r.Row == row.Row)
            : null;

    /// <summary>The rows that a subscriber should have, without that of a former slot which has served its last date.</summary>
    private IEnumerable<ScheduledReader> RowsOf(Subscriber subscriber)
    {
        var over = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-DaysOver);
        return ScheduleRows.Of(subscriber).Where(row => !(row.Until < over));
    }

    private async Task<DateTimeOffset?> LastReceivedAsync(ScheduledReader row, CancellationToken cancellationToken)
    {
        var date = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1);
        for (var days = 0; days <= RememberedDays + 1; days++)
        {
            var id = new DeliveryId(row.Subscriber, date.AddDays(-days));
            if (await ledger.FindAsync(id, cancellationToken) is { State: DeliveryState.Accepted } entry)
                return entry.Edition;
        }
        return null;
    }

    private async Task ForEachRowAsync(Func<ScheduledReader, Task> each, CancellationToken cancellationToken)
    {
        await foreach (var slot in schedule.ReadSlotsAsync(cancellationToken))
        {
            var pages = new SchedulePages(schedule, slot.Slot);
            while (await pages.NextAsync(cancellationToken) is { } page)
            {
                foreach (var row in page)
                    await each(row);
            }
        }
    }

    /// <summary>All that a row says but what was received, in 16 bytes, so that a million fit in memory twice.</summary>
    private static UInt128 PrintOf(ScheduledReader row)
    {
        var text = string.Join('\n', row.Slot, row.Row, row.Address.Value, row.Days, row.From, row.Until);
        return BitConverter.ToUInt128(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
