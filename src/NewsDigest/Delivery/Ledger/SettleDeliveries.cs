using NewsDigest.Delivery.Sending;
using NewsDigest.Faults;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Telemetry;

namespace NewsDigest.Delivery.Ledger;

/// <summary>
/// Notes what the sender answered: in the ledger, in the schedule what was received, dead addresses among the suppressed,
/// and the sender's pause. Goes on where one note fails, and is not ended early: an answer comes only once.
/// </summary>
public sealed class SettleDeliveries(
    IScheduleStore schedule,
    DeliveryClaims claims,
    ISenderPauseStore pauses,
    Suppress suppress,
    TimeProvider time
)
{
    /// <summary>
    /// Notes beside the ledger what answers for readers of one edition ask for; what fails is kept among the steps.
    /// </summary>
    public async Task FollowAsync(IReadOnlyList<AnsweredDelivery> answered, SeparateSteps steps)
    {
        var received = answered.Where(a => a.Outcome is SendOutcome.Accepted).ToList();
        if (received.Count > 0)
            await steps.TryAsync(
                () =>
                    schedule.SaveAllReceivedAsync(
                        [.. received.SelectMany(a => a.Rows)],
                        received[0].Entry.Edition,
                        CancellationToken.None
                    ),
                CancellationToken.None
            );
        foreach (var one in answered)
        {
            if (one.Outcome is SendOutcome.Refused { AddressIsDead: true } dead)
                await steps.TryAsync(
                    () => suppress.RunAsync(one.Mail.To, dead.Reason, CancellationToken.None),
                    CancellationToken.None
                );
        }
        var now = time.GetUtcNow();
        if (
            answered.Select(a => SenderPauses.After(a.Outcome, now)).OfType<SenderPause>().MaxBy(p => p.Until) is
            { } pause
        )
            await steps.TryAsync(() => pauses.BeginAsync(pause, CancellationToken.None), CancellationToken.None);
    }

    /// <summary>Writes entries as they ended; what fails is kept among the steps.</summary>
    public async Task<DeliveryReport> EndAsync(IReadOnlyList<LedgerEntry> after, SeparateSteps steps)
    {
        if (after.Count == 0)
            return new DeliveryReport();
        try
        {
            return Count(await claims.WriteAsync(after, CancellationToken.None));
        }
        catch (Exception)
        {
            // Some may be written; each is tried by itself, and those that are recognised.
        }
        var report = new DeliveryReport();
        foreach (var entry in after)
        {
            await steps.TryAsync(
                async () => report = report.Add(Count(await claims.WriteAsync([entry], CancellationToken.None))),
                CancellationToken.None
            );
        }
        return report;
    }

    /// <summary>A delivery after what the sender said of it.</summary>
    public LedgerEntry After(LedgerEntry entry, SendOutcome outcome) =>
        outcome switch
        {
            SendOutcome.Accepted accepted => DeliveryClaims.Settled(
                entry,
                DeliveryState.Accepted,
                null,
                accepted.MessageId
            ),
            SendOutcome.Refused refused => DeliveryClaims.Settled(entry, DeliveryState.Refused, refused.Reason),
            SendOutcome.Unknown unknown => DeliveryClaims.Settled(entry, DeliveryState.Unknown, unknown.Reason),
            SendOutcome.NotSent notSent => claims.Released(entry, notSent.Reason, notSent.RetryAfter),
            SendOutcome.SenderBlocked blocked => claims.Released(entry, blocked.Reason, TimeSpan.Zero),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no outcome of sending."),
        };

    /// <summary>Counts what was written.</summary>
    public DeliveryReport Count(IReadOnlyList<LedgerEntry?> written)
    {
        var now = time.GetUtcNow();
        foreach (var entry in written.OfType<LedgerEntry>())
        {
            DeliveryStates.Count(entry.State, 1);
            if (entry.State == DeliveryState.Accepted)
                DigestMetrics.RecordLateness(now - entry.Edition);
        }
        int Of(DeliveryState state) => written.Count(e => e?.State == state);
        return new DeliveryReport
        {
            Accepted = Of(DeliveryState.Accepted),
            Refused = Of(DeliveryState.Refused),
            Unknown = Of(DeliveryState.Unknown),
            Quiet = Of(DeliveryState.Quiet),
            Withdrawn = Of(DeliveryState.Withdrawn),
            Waiting = Of(DeliveryState.Claimed),
        };
    }
}
