using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Queues;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery.Reconciling;

/// <summary>Compares the readers of slots on one date with the ledger, and deals with those whom nobody mailed.</summary>
/// <param name="schedule">The readers.</param>
/// <param name="claims">Closes deliveries that are past catching up.</param>
/// <param name="queue">Where missed readers go again.</param>
/// <param name="settings">The limits.</param>
/// <param name="held">What the ledger holds of the date.</param>
/// <param name="seen">Takes the readers whom nobody mailed, whichever slot they stand in.</param>
/// <param name="run">The run that this is part of.</param>
internal sealed class SlotComparison(
    IScheduleStore schedule,
    DeliveryClaims claims,
    IDeliveryQueue queue,
    DeliverySettings settings,
    DateLedger held,
    HashSet<SubscriberId> seen,
    ReconcileRun run
)
{
    /// <summary>Compares a slot on a date, and notes whether every reader had an outcome, and nothing was left to be done.</summary>
    public async Task RunAsync(SlotDate due, CancellationToken cancellationToken)
    {
        var ranges = new MissedRanges(queue, due, settings.ReadersPerRange, isResumed: false);
        var pages = new SchedulePages(schedule, due.Slot);
        var isComplete = true;
        while (await pages.NextAsync(cancellationToken) is { } page)
            await run.InTurnAsync(
                async () => isComplete &= await CompareAsync(page, due, ranges, cancellationToken),
                cancellationToken
            );
        await run.InTurnAsync(
            async () =>
            {
                await ranges.EndAsync(cancellationToken);
                run.Report = run.Report with
                {
                    Ranges = run.Report.Ranges + ranges.Ranges,
                    Enqueued = run.Report.Enqueued + ranges.Readers,
                };
                run.PassedOver.Note(due, isComplete);
            },
            cancellationToken
        );
    }

    /// <summary>Compares a page of a slot; whether every reader had an outcome, and nothing was left to be done.</summary>
    private async Task<bool> CompareAsync(
        IReadOnlyList<ScheduledReader> page,
        SlotDate due,
        MissedRanges ranges,
        CancellationToken cancellationToken
    )
    {
        var readers = page.Where(r => r.ReadsOn(due.Date)).ToList();
        var isComplete = readers.All(r => held.HasEnded(r.Subscriber));
        var missed = readers.Where(r => held.IsMissed(r.Subscriber, run.Now)).ToList();
        seen.UnionWith(missed.Select(r => r.Subscriber));
        // All of them: who was mailed by a former slot has a row here that reads from another date on.
        isComplete &= await MarkAsync(page, cancellationToken) == 0;
        if (due.Due < run.Now - settings.CatchUp)
            await GiveUpAsync(missed, due, cancellationToken);
        else if (run.IsPaused || run.RangesBegun >= settings.RangesPerReconcile)
            run.Report = run.Report with { Left = run.Report.Left + missed.Count };
        else
        {
            // No more than the ramp lets through: the others would only be looked at and left again.
            var going = missed.Where(r => run.RampLeft?.TryTake(r.Address) != false).Select(r => r.Row).ToHashSet();
            run.Report = run.Report with { HeldBack = run.Report.HeldBack + missed.Count - going.Count };
            if (going.Count > 0)
                await run.Editions.MakeAsync(due.Due, cancellationToken);
            var before = ranges.Begun;
            foreach (var reader in readers)
                await ranges.AddAsync(reader.Row, going.Contains(reader.Row), cancellationToken);
            run.RangesBegun += ranges.Begun - before;
        }
        return isComplete;
    }

    /// <summary>Notes what readers received where a crash came between the ledger and the schedule, or they would read it again.</summary>
    private async Task<int> MarkAsync(IReadOnlyList<ScheduledReader> readers, CancellationToken cancellationToken)
    {
        var unmarked = readers
            .Where(r => held.ReceivedBy(r.Subscriber) is { } edition && !(r.LastReceived >= edition))
            .ToList();
        foreach (var alike in unmarked.GroupBy(r => held.ReceivedBy(r.Subscriber)!.Value))
        {
            await schedule.SaveAllReceivedAsync([.. alike], alike.Key, cancellationToken);
            run.Report = run.Report with { Marked = run.Report.Marked + alike.Count() };
        }
        return unmarked.Count;
    }

    private async Task GiveUpAsync(List<ScheduledReader> missed, SlotDate due, CancellationToken cancellationToken)
    {
        if (missed.Count == 0)
            return;
        var closed = await claims.CloseAsync(
            [.. missed.Select(r => new DeliveryId(r.Subscriber, due.Date)).Distinct()],
            due.Due,
            DeliveryState.TooLate,
            $"nobody could mail it within {settings.CatchUp.TotalHours:0} hours"
                + (run.RampLeft is null ? "" : ", at the pace that the settings Ramp__* allow"),
            cancellationToken
        );
        DeliveryStates.Count(DeliveryState.TooLate, closed.Count);
        run.Report = run.Report with { TooLate = run.Report.TooLate + closed.Count };
    }
}
