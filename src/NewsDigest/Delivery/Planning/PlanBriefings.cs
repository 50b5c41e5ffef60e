using NewsDigest.Briefings;
using NewsDigest.Briefings.Archive;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Queues;
using NewsDigest.Faults;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Telemetry;

namespace NewsDigest.Delivery.Planning;

/// <summary>
/// Puts the readers whose local time has come into the queue, and makes the edition that they will get ahead of it; the
/// site's own too. Works out what is due from how far each slot was planned before, so that it may run at any time, on
/// several instances at once, and be killed anywhere: what it did not note it does again, and the ledger keeps
/// repetitions from the reader.
/// </summary>
public sealed class PlanBriefings(
    IScheduleStore schedule,
    MakeEdition makeEdition,
    IndexEdition indexEdition,
    SettleWithdrawals settleWithdrawals,
    IDeliveryQueue queue,
    IPlanProgressStore progressStore,
    DeliverySettings settings,
    TimeProvider time
)
{
    /// <summary>Days whose missed readers are counted after an outage; of longer ones it is known that all were missed.</summary>
    private const int CountedDays = 7;

    /// <summary>Plans all that is due now.</summary>
    /// <exception cref="AggregateException">Some slots could not be planned; the others are, and the next run tries again.</exception>
    public async Task<PlanReport> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var editions = new EditionsOfRun(makeEdition, time);
        var report = new PlanReport(0, 0, 0);
        var steps = new SeparateSteps();
        await steps.TryAsync(() => MakeSiteEditionAsync(editions, now, cancellationToken), cancellationToken);
        await steps.TryAsync(() => settleWithdrawals.RunAsync(cancellationToken), cancellationToken);
        await foreach (var progress in schedule.ReadSlotsAsync(cancellationToken))
        {
            var isPlanned =
                DueTime.IsZone(progress.Slot.Zone)
                && await steps.TryAsync(
                    () => PlanAsync(progress, editions, now, r => report = report.Add(r), cancellationToken),
                    cancellationToken
                );
            if (!isPlanned)
                report = report with { Failed = report.Failed + 1 };
        }
        await progressStore.SaveLastPlanAsync(time.GetUtcNow(), cancellationToken);
        DigestMetrics.CountPlan();
        steps.ThrowIfAnyFailed(
            $"{report.Failed} slots could not be planned; {report.Readers} readers of others are in the queue."
        );
        return report;
    }

    private async Task MakeSiteEditionAsync(
        EditionsOfRun editions,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (settings.SiteSlot is not { } slot)
            return;
        foreach (var one in SlotDate.Recent(slot, now + settings.Lead))
        {
            if (one.Due < now - settings.CatchUp || await indexEdition.IsDoneAsync(one.Due, cancellationToken))
                continue;
            await editions.MakeAsync(one.Due, cancellationToken);
            await indexEdition.RunAsync(one.Due, cancellationToken);
        }
    }

    private async Task PlanAsync(
        SlotProgress progress,
        EditionsOfRun editions,
        DateTimeOffset now,
        Action<PlanReport> report,
        CancellationToken cancellationToken
    )
    {
        var slot = progress.Slot;
        var newest = DueTime.LocalDateAt(slot.Zone, now + settings.Lead);
        for (var date = First(progress, now); date <= newest; date = date.AddDays(1))
        {
            if (DueTime.Of(slot, date) is not { } due)
                continue;
            if (due > now + settings.Lead)
                break;
            SlotProgress? next;
            if (due < now - settings.CatchUp)
            {
                // A slot that is new has missed nobody before its first date.
                next = progress.PlannedUntil is null
                    ? progress
                    : await SkipAsync(progress, date, report, cancellationToken);
            }
            else
            {
                // A slot that everybody left costs no edition.
                if ((await schedule.ReadPageAsync(slot, null, 1, cancellationToken)).Count > 0)
                    await editions.MakeAsync(due, cancellationToken);
                if (due > now)
                    break;
                next = await EnqueueAsync(progress, new SlotDate(slot, date, due), report, cancellationToken);
            }
            if (next is null)
                break;
            progress = next;
        }
    }

    private DateOnly First(SlotProgress progress, DateTimeOffset now)
    {
        var oldest = DueTime.LocalDateAt(progress.Slot.Zone, now - settings.CatchUp);
        if (progress.PlannedUntil is not { } planned)
            return oldest;
        var counted = oldest.AddDays(-CountedDays);
        return planned >= counted ? planned.AddDays(1) : counted;
    }

    /// <summary>Counts who was to be planned on a date that is past catching up, and notes that it is dealt with.</summary>
    private async Task<SlotProgress?> SkipAsync(
        SlotProgress progress,
        DateOnly date,
        Action<PlanReport> report,
        CancellationToken cancellationToken
    )
    {
        var missed = 0;
        var begun = progress.PlannedUntil == date.AddDays(-1) ? progress.Continuation : null;
        var pages = new SchedulePages(schedule, progress.Slot);
        while (await pages.NextAsync(cancellationToken) is { } page)
            missed += page.Count(r => r.ReadsOn(date) && string.CompareOrdinal(r.Row, begun) > 0);
        var saved = await schedule.SaveProgressAsync(
            progress with
            {
                PlannedUntil = date,
                Continuation = null,
            },
            cancellationToken
        );
        if (saved is not null)
        {
            DeliveryStates.Count(DeliveryState.TooLate, missed);
            report(new PlanReport(0, 0, 0) { TooLate = missed });
        }
        return saved;
    }

    /// <summary>
    /// Enqueues first and notes afterwards: killed in between, a range is enqueued twice, never forgotten. Returns no
    /// progress where another planner was quicker, which then goes on.
    /// </summary>
    private async Task<SlotProgress?> EnqueueAsync(
        SlotProgress progress,
        SlotDate due,
        Action<PlanReport> report,
        CancellationToken cancellationToken
    )
    {
        var dayBefore = due.Date.AddDays(-1);
        var continuation = progress.PlannedUntil == dayBefore ? progress.Continuation : null;
        while (true)
        {
            var page = await schedule.ReadPageAsync(
                due.Slot,
                continuation,
                settings.ReadersPerRange,
                cancellationToken
            );
            if (page.Count > 0)
            {
                continuation = page[^1].Row;
                await queue.EnqueueAsync(
                    new DeliveryRange(due.Slot, due.Date, due.Due, page[0].Row, continuation),
                    cancellationToken
                );
                report(new PlanReport(1, page.Count, 0));
            }
            var isLast = page.Count < settings.ReadersPerRange;
            var noted = isLast
                ? progress with
                {
                    PlannedUntil = due.Date,
                    Continuation = null,
                }
                : progress with
                {
                    PlannedUntil = dayBefore,
                    Continuation = continuation,
                };
            if (await schedule.SaveProgressAsync(noted, cancellationToken) is not { } saved)
                return null;
            progress = saved;
            if (isLast)
                return progress;
        }
    }
}
