using System.Runtime.CompilerServices;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Ramp;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery.Status;

/// <summary>Counts how delivery stands. Reads the ledger and the schedule through, a thousand rows at a time.</summary>
public sealed class ReadDeliveryStatus(
    IScheduleStore schedule,
    IDeliveryLedger ledger,
    IPlanProgressStore progress,
    ISenderPauseStore pauses,
    SendingRamp ramp,
    TimeProvider time
)
{
    /// <summary>Counts.</summary>
    public async Task<DeliveryStatus> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var slots = await schedule.ReadSlotsAsync(cancellationToken).ToListAsync(cancellationToken);
        var byDate = slots.SelectMany(s => SlotDate.Recent(s.Slot, now)).ToLookup(d => d.Date);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var left = await ramp.FindLeftAsync(cancellationToken);
        var dates = new List<DateStatus>();
        for (var date = today.AddDays(1); date >= today.AddDays(-2); date = date.AddDays(-1))
        {
            var status = await CountAsync(date, byDate[date], left, cancellationToken);
            if (status.Due > 0)
                dates.Add(status);
        }
        return new DeliveryStatus(
            dates,
            await progress.FindLastPlanAsync(cancellationToken),
            await pauses.FindCurrentAsync(now, cancellationToken)
        )
        {
            Ramp = await ramp.FindStatusAsync(cancellationToken),
            UnknownZones = await UnknownZonesAsync(slots, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<UnknownZone>> UnknownZonesAsync(
        List<SlotProgress> slots,
        CancellationToken cancellationToken
    )
    {
        var readers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (slot, _, _, _) in slots.Where(s => !DueTime.IsZone(s.Slot.Zone)))
        {
            var pages = new SchedulePages(schedule, slot);
            while (await pages.NextAsync(cancellationToken) is { } page)
                readers[slot.Zone] = readers.GetValueOrDefault(slot.Zone) + page.Count;
        }
        return [.. readers.Select(r => new UnknownZone(r.Key, r.Value))];
    }

    private async Task<DateStatus> CountAsync(
        DateOnly date,
        IEnumerable<SlotDate> slots,
        RampLeft? left,
        CancellationToken cancellationToken
    )
    {
        var states = new Dictionary<DeliveryState, int>();
        var reasons = new ReasonCounts();
        var (entries, late) = (0, 0);
        var held = await DateLedger.ReadAsync(
            ledger,
            date,
            entry =>
            {
                entries++;
                states[entry.State] = states.GetValueOrDefault(entry.State) + 1;
                if (entry is { State: DeliveryState.Accepted, IsLate: true })
                    late++;
                if (IsTold(entry.State) && entry.Reason is { } reason)
                    reasons.Add(entry.State, reason);
            },
            cancellationToken
        );
        var (untouched, heldBack) = (0, 0);
        foreach (var slot in slots)
        {
            await foreach (var reader in UntouchedAsync(slot, held, cancellationToken))
            {
                untouched++;
                if (left?.TryTake(reader.Address) == false)
                    heldBack++;
            }
        }

        int Of(DeliveryState state) => states.GetValueOrDefault(state);
        return new DateStatus(date)
        {
            Due = entries + untouched,
            Accepted = Of(DeliveryState.Accepted),
            Quiet = Of(DeliveryState.Quiet),
            Unknown = Of(DeliveryState.Unknown),
            Refused = Of(DeliveryState.Refused),
            Withdrawn = Of(DeliveryState.Withdrawn),
            Covered = Of(DeliveryState.Covered),
            TooLate = Of(DeliveryState.TooLate),
            Waiting = untouched + Of(DeliveryState.Claimed) + Of(DeliveryState.Calling),
            HeldBack = heldBack,
            Late = late,
            Reasons = reasons.MostFrequent(),
        };
    }

    /// <summary>Readers who are due and of whom the ledger knows nothing yet.</summary>
    private async IAsyncEnumerable<ScheduledReader> UntouchedAsync(
        SlotDate due,
        DateLedger held,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var pages = new SchedulePages(schedule, due.Slot);
        while (await pages.NextAsync(cancellationToken) is { } page)
        {
            foreach (var reader in page.Where(r => r.ReadsOn(due.Date) && held.StateOf(r.Subscriber) is null))
                yield return reader;
        }
    }

    private static bool IsTold(DeliveryState state) =>
        state is DeliveryState.Refused or DeliveryState.Unknown or DeliveryState.TooLate or DeliveryState.Claimed;
}
