using NewsDigest.Briefings;
using NewsDigest.Subscribers;

namespace NewsDigest.Delivery;

/// <summary>
/// Puts the readers whose local time has come into the queue, and makes the edition that they will get ahead of it. Works
/// out what is due from how far each slot was planned before, so that it may run at any time, on several instances at
/// once, and be killed anywhere: what it did not note it does again, and the ledger keeps repetitions from the reader.
/// </summary>
public sealed class PlanBriefings(
    IScheduleStore schedule,
    MakeEdition makeEdition,
    IDeliveryQueue queue,
    DeliverySettings settings,
    TimeProvider time
)
{
    /// <summary>Plans all that is due now.</summary>
    public async Task<PlanReport> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var report = new PlanReport(0, 0, 0);
        await foreach (var progress in schedule.ReadSlotsAsync(cancellationToken))
        {
            if (DueTime.IsZone(progress.Slot.Zone))
                report = report.Add(await PlanAsync(progress, now, cancellationToken));
            else
                report = report with { Failed = report.Failed + 1 };
        }
        return report;
    }

    private async Task<PlanReport> PlanAsync(
        SlotProgress progress,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var report = new PlanReport(0, 0, 0);
        var slot = progress.Slot;
        var newest = DueTime.LocalDateAt(slot.Zone, now + settings.Lead);
        var oldest = DueTime.LocalDateAt(slot.Zone, now - settings.CatchUp);
        var first = progress.PlannedUntil is { } planned && planned >= oldest ? planned.AddDays(1) : oldest;
        for (var date = first; date <= newest; date = date.AddDays(1))
        {
            if (DueTime.Of(slot, date) is not { } due || due < now - settings.CatchUp)
                continue;
            if (due > now + settings.Lead)
                break;
            await makeEdition.RunAsync(due, BriefingPeriod.Longest, cancellationToken);
            if (due > now)
                break;
            var (enqueued, next) = await EnqueueAsync(progress, date, due, cancellationToken);
            report = report.Add(enqueued);
            if (next is null)
                break;
            progress = next;
        }
        return report;
    }

    /// <summary>
    /// Enqueues first and notes afterwards: killed in between, a range is enqueued twice, never forgotten. Returns no
    /// progress where another planner was quicker, which then goes on.
    /// </summary>
    private async Task<(PlanReport Report, SlotProgress? Next)> EnqueueAsync(
        SlotProgress progress,
        DateOnly date,
        DateTimeOffset due,
        CancellationToken cancellationToken
    )
    {
        var report = new PlanReport(0, 0, 0);
        var continuation = progress.PlannedUntil == date.AddDays(-1) ? progress.Continuation : null;
        while (true)
        {
            var page = await schedule.ReadPageAsync(
                progress.Slot,
                continuation,
                settings.ReadersPerRange,
                cancellationToken
            );
            if (page.Count > 0)
            {
                continuation = page[^1].Row;
                await queue.EnqueueAsync(
                    new DeliveryRange(progress.Slot, date, due, page[0].Row, continuation),
                    cancellationToken
                );
                report = new PlanReport(report.Ranges + 1, report.Readers + page.Count, 0);
            }
            var isLast = page.Count < settings.ReadersPerRange;
            var noted = isLast
                ? progress with
                {
                    PlannedUntil = date,
                    Continuation = null,
                }
                : progress with
                {
                    PlannedUntil = date.AddDays(-1),
                    Continuation = continuation,
                };
            if (await schedule.SaveProgressAsync(noted, cancellationToken) is not { } saved)
                return (report, null);
            progress = saved;
            if (isLast)
                return (report, progress);
        }
    }
}
