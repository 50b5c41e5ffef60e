using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Queues;
using NewsDigest.Delivery.Ramp;
using NewsDigest.Faults;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Telemetry;

namespace NewsDigest.Delivery.Sending;

/// <summary>
/// Mails the readers of a range, each once. Safe to repeat and to kill anywhere: a reader is claimed in the ledger before
/// anything is done for them, and the sender is called only after a conditional write that one attempt alone can win.
/// </summary>
public sealed class Deliver(
    IScheduleStore schedule,
    IEditionStore editions,
    DeliveryClaims claims,
    BriefingMails mails,
    MailClaimed mailClaimed,
    ISenderPauseStore pauses,
    SendingRamp ramp,
    DeliverySettings settings,
    TimeProvider time
)
{
    /// <summary>After so many batches in a row have failed, it is not the readers.</summary>
    private const int MaxFailures = 3;

    private readonly RecentTellings tellings = new();

    /// <summary>Mails the readers of a range that are due and nobody else has.</summary>
    /// <exception cref="InvalidOperationException">There is no edition of the range's instant.</exception>
    /// <exception cref="AggregateException">Something failed for some readers; the others are done.</exception>
    public async Task<DeliveryReport> RunAsync(DeliveryRange range, CancellationToken cancellationToken)
    {
        var report = new DeliveryReport();
        var isTooLate = !range.IsResumed && time.GetUtcNow() - range.Edition > settings.CatchUp;
        if (!isTooLate && (await IsPausedAsync(cancellationToken) || await IsSpentAsync(cancellationToken)))
            return report;
        var edition = isTooLate
            ? new Edition(range.Edition, [])
            : await editions.FindAsync(range.Edition, cancellationToken)
                ?? throw new InvalidOperationException(
                    $"There is no edition of {range.Edition:u}, which the queue asks for."
                );
        DigestTrace.LinkTo(edition.Trace);
        var editionMails = new EditionMails(mails, tellings.Of(edition), range.Date);
        var steps = new SeparateSteps();
        var readers = schedule.ReadRangeAsync(range.Slot, range.FirstRow, range.LastRow, cancellationToken);
        // A row left behind by a change of choices makes a reader stand there twice.
        var due = readers.Where(r => r.ReadsOn(range.Date)).DistinctBy(r => r.Subscriber);
        var permits = ramp.Begin();
        await foreach (var batch in due.Chunk(settings.BatchSize))
        {
            await steps.TryAsync(
                async () =>
                    report = report.Add(
                        isTooLate
                            ? await CloseAsync(batch, range, cancellationToken)
                            : await MailAsync(batch, range, editionMails, permits, cancellationToken)
                    ),
                cancellationToken
            );
            if (steps.Failed == MaxFailures || (!isTooLate && await IsPausedAsync(cancellationToken)))
                break;
        }
        await EndAsync(permits);
        steps.ThrowIfAnyFailed($"{steps.Failed} batches of readers of {range.Slot} failed.");
        return report;
    }

    /// <summary>
    /// Mails those of a batch whom the ramp lets through, first come, first served. Who was mailed before needs no permit,
    /// and leaves it to those behind. Who has to wait is not claimed, and is found when there are permits again.
    /// </summary>
    private async Task<DeliveryReport> MailAsync(
        ScheduledReader[] batch,
        DeliveryRange range,
        EditionMails editionMails,
        RampPermits permits,
        CancellationToken cancellationToken
    )
    {
        var report = new DeliveryReport();
        IReadOnlyList<ScheduledReader> left = batch;
        while (left.Count > 0)
        {
            var (going, waiting) = await permits.GrantAsync(left, cancellationToken);
            if (going.Count == 0)
                return report.Add(new DeliveryReport { HeldBack = waiting.Count });
            var mailed = await MailAsync(going, range, editionMails, cancellationToken);
            permits.PutBack(going.Where(r => !mailed.Called.Contains(r.Subscriber)));
            report = report.Add(mailed.Report);
            left = waiting;
        }
        return report;
    }

    private async Task<MailedReaders> MailAsync(
        IReadOnlyList<ScheduledReader> batch,
        DeliveryRange range,
        EditionMails editionMails,
        CancellationToken cancellationToken
    )
    {
        // Claimed first, so that a message that comes twice finds nobody left and writes no mail for nothing.
        var claimed = await claims.ClaimAsync(Ids(batch, range), range.Edition, range.IsResumed, cancellationToken);
        if (claimed.Count == 0)
            return new MailedReaders(new DeliveryReport(), new HashSet<SubscriberId>());
        var byId = claimed.ToDictionary(c => c.Id.Subscriber);
        return await mailClaimed.RunAsync(
            [.. batch.Where(r => byId.ContainsKey(r.Subscriber)).Select(r => new ClaimedReader(r, byId[r.Subscriber]))],
            editionMails,
            cancellationToken
        );
    }

    private async Task<DeliveryReport> CloseAsync(
        ScheduledReader[] batch,
        DeliveryRange range,
        CancellationToken cancellationToken
    )
    {
        var closed = await claims.CloseAsync(
            Ids(batch, range),
            range.Edition,
            DeliveryState.TooLate,
            $"its turn came more than {settings.CatchUp.TotalHours:0} hours after it was due",
            cancellationToken
        );
        DeliveryStates.Count(DeliveryState.TooLate, closed.Count);
        return new DeliveryReport { TooLate = closed.Count };
    }

    private static DeliveryId[] Ids(IReadOnlyList<ScheduledReader> batch, DeliveryRange range) =>
        [.. batch.Select(r => new DeliveryId(r.Subscriber, range.Date))];

    private async Task<bool> IsSpentAsync(CancellationToken cancellationToken) =>
        await ramp.FindLeftAsync(cancellationToken) is { IsSpent: true };

    private static async Task EndAsync(RampPermits permits)
    {
        try
        {
            await permits.EndAsync();
        }
        catch (Exception)
        {
            // The mails are out. Permits that are not given back are lost until the hour is over.
        }
    }

    private async Task<bool> IsPausedAsync(CancellationToken cancellationToken) =>
        await pauses.FindCurrentAsync(time.GetUtcNow(), cancellationToken) is not null;
}
