using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Planning;
using NewsDigest.Delivery.Queues;
using NewsDigest.Delivery.Ramp;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Telemetry;

namespace NewsDigest.Delivery.Reconciling;

/// <summary>
/// Compares who was due yesterday and today, by their own dates, with the ledger: puts those whom nobody mailed into the
/// queue again, whatever lost them (a crash, a message among the poisoned, a sender's pause), gives up on what is past
/// catching up, and ends calls that nobody will answer. Where it found all in order it looks again after an hour. Safe to
/// repeat, to kill anywhere, and to run twice at once.
/// </summary>
public sealed class Reconcile(
    IScheduleStore schedule,
    IDeliveryLedger ledger,
    DeliveryClaims claims,
    MakeEdition makeEdition,
    IDeliveryQueue queue,
    ISenderPauseStore pauses,
    SendingRamp ramp,
    EventsSeen events,
    IReconcileNotesStore notes,
    DeliverySettings settings,
    TimeProvider time
)
{
    /// <summary>Events come within minutes, so that silence for so long is worth an operator's look.</summary>
    private static readonly TimeSpan UnansweredFor = TimeSpan.FromHours(1);

    /// <summary>Slots read at the same time: each waits for one page after the other.</summary>
    public const int SlotsAtOnce = 16;

    /// <summary>Compares all slots with the ledger.</summary>
    /// <exception cref="AggregateException">Some slots could not be compared; the others are.</exception>
    public async Task<ReconcileReport> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var isPaused = await pauses.FindCurrentAsync(now, cancellationToken) is not null;
        DigestMetrics.RecordPause(isPaused);
        using var run = new ReconcileRun(
            now,
            isPaused,
            new EditionsOfRun(makeEdition, time),
            settings.ResendUnknownAfter is null ? null : await events.FindAsync(cancellationToken),
            new PassedOver(await notes.FindAsync(cancellationToken), settings.LookAgainAfter, now)
        )
        {
            RampLeft = await ramp.FindLeftAsync(cancellationToken),
        };
        var slots = await schedule.ReadSlotsAsync(cancellationToken).ToListAsync(cancellationToken);
        run.Report = run.Report with { UnknownZones = slots.Count(s => !DueTime.IsZone(s.Slot.Zone)) };

        // What the plan has not dealt with is its own to do.
        var due = slots.SelectMany(s => SlotDate.Recent(s.Slot, now).Where(d => d.Date <= s.PlannedUntil));
        var byDate = due.Where(d => d.Due + settings.ReconcileAfter <= now).ToLookup(d => d.Date);
        var unanswered = 0;
        foreach (var date in Dates(now))
            unanswered += await ReconcileAsync(date, [.. byDate[date]], run, cancellationToken);
        await notes.SaveAsync(run.PassedOver.ToNotes(Dates(now)), cancellationToken);
        DigestMetrics.RecordUnknown(unanswered);
        run.Slots.ThrowIfAnyFailed($"{run.Slots.Failed} slots could not be reconciled.");
        return run.Report;
    }

    /// <summary>Every local date that is yesterday or today somewhere.</summary>
    private static IEnumerable<DateOnly> Dates(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return Enumerable.Range(-2, 4).Select(today.AddDays);
    }

    /// <summary>Reconciles one date; returns its deliveries of which nobody has known for an hour what became of them.</summary>
    private async Task<int> ReconcileAsync(
        DateOnly date,
        IReadOnlyList<SlotDate> slots,
        ReconcileRun run,
        CancellationToken cancellationToken
    )
    {
        if (run.PassedOver.FindUnanswered(date) is { } noted && slots.All(run.PassedOver.IsComplete))
            return noted;
        var (unanswered, mayBeSentAgain) = (0, false);
        var unknown = new List<LedgerEntry>();
        var held = await DateLedger.ReadAsync(
            ledger,
            date,
            entry =>
            {
                if (entry.State != DeliveryState.Unknown)
                    return;
                if (entry.Changed + UnansweredFor <= run.Now)
                    unanswered++;
                mayBeSentAgain |= settings.ResendUnknownAfter is not null && entry.Edition + settings.CatchUp > run.Now;
                if (IsToBeSentAgain(entry, run))
                    unknown.Add(entry);
            },
            cancellationToken
        );
        run.PassedOver.Note(date, held.Open.Count > 0 || mayBeSentAgain ? null : unanswered);
        await EndCallsAsync(held, run, cancellationToken);
        await ReopenAsync(unknown, run, cancellationToken);
        var seen = new HashSet<SubscriberId>();
        // What was taken back meanwhile, whoever took it back.
        var reopened = held.Open.Where(e => e.IsLapsed(run.Now)).Select(e => e.Edition).ToHashSet();
        var comparison = new SlotComparison(schedule, claims, queue, settings, held, seen, run);
        var left = slots.Where(s => !run.PassedOver.IsComplete(s) || reopened.Contains(s.Due)).ToList();
        await Parallel.ForEachAsync(
            left,
            new ParallelOptions { MaxDegreeOfParallelism = SlotsAtOnce, CancellationToken = cancellationToken },
            async (slot, cancel) => await run.Slots.TryAsync(() => comparison.RunAsync(slot, cancel), cancellationToken)
        );
        if (date <= DateOverEverywhere(run.Now))
            await EndClaimsAsync(held, seen, run, cancellationToken);
        return unanswered;
    }

    /// <summary>
    /// The newest date that is past catching up in every zone: the last clocks are 12 hours behind UTC. On others a reader may
    /// have moved to a slot that is yet to come.
    /// </summary>
    private static DateOnly DateOverEverywhere(DateTimeOffset now) =>
        DateOnly.FromDateTime(now.UtcDateTime).AddDays(-2);

    private async Task EndCallsAsync(DateLedger held, ReconcileRun run, CancellationToken cancellationToken)
    {
        var lost = held
            .Open.Where(e => e.State == DeliveryState.Calling && e.LeaseUntil + settings.CallLimit <= run.Now)
            .Select(e => DeliveryClaims.Settled(e, DeliveryState.Unknown, "the attempt ended without an answer"))
            .ToList();
        if (lost.Count == 0)
            return;
        var ended = (await claims.WriteAsync(lost, cancellationToken)).Count(e => e is not null);
        DeliveryStates.Count(DeliveryState.Unknown, ended);
        run.Report = run.Report with { Unknown = run.Report.Unknown + ended };
    }

    /// <summary>
    /// Whether silence is taken for a no: only where the settings ask for it, and where events of mails have come that were
    /// claimed after this one's time was over.
    /// </summary>
    private bool IsToBeSentAgain(LedgerEntry entry, ReconcileRun run) =>
        settings.ResendUnknownAfter is { } wait
        && entry.State == DeliveryState.Unknown
        && entry.LeaseUntil + wait <= run.Now
        && entry.LeaseUntil < run.EventsSeen
        && entry.Edition + settings.CatchUp > run.Now;

    /// <summary>Gives back deliveries whose call had no answer and no event; the next run finds them missed.</summary>
    private async Task ReopenAsync(List<LedgerEntry> unknown, ReconcileRun run, CancellationToken cancellationToken)
    {
        if (unknown.Count == 0)
            return;
        var reopened = await claims.WriteAsync(
            [
                .. unknown.Select(e =>
                    claims.Released(e, $"sent again without an event of it: {e.Reason}", TimeSpan.Zero)
                ),
            ],
            cancellationToken
        );
        run.Report = run.Report with { Reopened = run.Report.Reopened + reopened.Count(e => e is not null) };
    }

    /// <summary>Ends claims that nobody will take over: their readers stand in no slot of the date any more.</summary>
    private async Task EndClaimsAsync(
        DateLedger held,
        HashSet<SubscriberId> seen,
        ReconcileRun run,
        CancellationToken cancellationToken
    )
    {
        var left = held
            .Open.Where(e => e.IsLapsed(run.Now) && e.Edition < run.Now - settings.CatchUp)
            .Where(e => !seen.Contains(e.Id.Subscriber))
            .Select(e => DeliveryClaims.Settled(e, DeliveryState.Withdrawn, "no longer a reader of the slot"))
            .ToList();
        if (left.Count == 0)
            return;
        var ended = (await claims.WriteAsync(left, cancellationToken)).Count(e => e is not null);
        DeliveryStates.Count(DeliveryState.Withdrawn, ended);
        run.Report = run.Report with { Withdrawn = run.Report.Withdrawn + ended };
    }
}
