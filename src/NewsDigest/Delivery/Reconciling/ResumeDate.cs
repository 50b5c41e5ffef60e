using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Queues;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery.Reconciling;

/// <summary>
/// Puts all readers of a date who have no outcome into the queue again, because a person asks for it: however late it is,
/// also those given up as too late. What is unknown stays so: it may have been mailed.
/// </summary>
public sealed class ResumeDate(
    IScheduleStore schedule,
    IDeliveryLedger ledger,
    MakeEdition makeEdition,
    IDeliveryQueue queue,
    DeliverySettings settings,
    TimeProvider time
)
{
    /// <summary>The oldest date that may be resumed: of older ones the ledger has forgotten who was mailed.</summary>
    public DateOnly Oldest => settings.OldestInLedger(time.GetUtcNow());

    /// <summary>Enqueues who is left of a local date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is before <see cref="Oldest"/>.</exception>
    public async Task<ResumeReport> RunAsync(DateOnly date, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date, Oldest);
        var now = time.GetUtcNow();
        var reasons = new ReasonCounts();
        var held = await DateLedger.ReadAsync(
            ledger,
            date,
            entry =>
            {
                if (entry.State == DeliveryState.TooLate || entry.IsLapsed(now))
                    reasons.Add(entry.State, entry.Reason ?? "the attempt ended before the call");
            },
            cancellationToken
        );
        var editions = new EditionsOfRun(makeEdition, time);
        var (ranges, readers, notDue, ended) = (0, 0, 0, 0);
        await foreach (var progress in schedule.ReadSlotsAsync(cancellationToken))
        {
            if (!DueTime.IsZone(progress.Slot.Zone) || DueTime.Of(progress.Slot, date) is not { } due)
                continue;
            if (due > now)
            {
                notDue++;
                continue;
            }
            var missed = new MissedRanges(
                queue,
                new SlotDate(progress.Slot, date, due),
                settings.ReadersPerRange,
                isResumed: true
            );
            var pages = new SchedulePages(schedule, progress.Slot);
            while (await pages.NextAsync(cancellationToken) is { } page)
            {
                foreach (var reader in page.Where(r => r.ReadsOn(date)))
                {
                    var isMissed = IsLeft(held, reader.Subscriber, now);
                    if (isMissed)
                        await editions.MakeAsync(due, cancellationToken);
                    else
                        ended++;
                    await missed.AddAsync(reader.Row, isMissed, cancellationToken);
                }
            }
            await missed.EndAsync(cancellationToken);
            ranges += missed.Ranges;
            readers += missed.Readers;
        }
        return new ResumeReport(ranges, readers, notDue, ended, reasons.MostFrequent());
    }

    private static bool IsLeft(DateLedger held, SubscriberId reader, DateTimeOffset now) =>
        held.IsMissed(reader, now) || held.StateOf(reader) == DeliveryState.TooLate;
}
