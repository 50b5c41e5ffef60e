using NewsDigest.Briefings;
using NewsDigest.Subscribers;

namespace NewsDigest.Delivery;

/// <summary>
/// Mails the readers of a range, each once. Safe to repeat and to kill anywhere: a reader is claimed in the ledger before
/// anything is done for them, and the sender is called only after a conditional write that one attempt alone can win.
/// </summary>
public sealed class Deliver(
    IScheduleStore schedule,
    ISubscriberStore subscribers,
    IEditionStore editions,
    DeliveryClaims claims,
    BriefingMails mails,
    IMailSender sender,
    ISenderPauseStore pauses,
    Suppress suppress,
    TimeProvider time
)
{
    /// <summary>Readers handled together: SendGrid takes 1,000 in a request, and fewer are lost to one crash.</summary>
    private const int BatchSize = 100;

    /// <summary>How long a sender that takes nothing from us is left alone before it is tried again.</summary>
    private static readonly TimeSpan BlockedFor = TimeSpan.FromMinutes(30);

    /// <summary>Mails the readers of a range that are due and nobody else has.</summary>
    public async Task<DeliveryReport> RunAsync(DeliveryRange range, CancellationToken cancellationToken)
    {
        var report = new DeliveryReport();
        if (await IsPausedAsync(cancellationToken))
            return report;
        var edition =
            await editions.FindAsync(range.Edition, cancellationToken)
            ?? throw new InvalidOperationException(
                $"There is no edition of {range.Edition:u}, which the queue asks for."
            );
        var readers = schedule.ReadRangeAsync(range.Slot, range.FirstRow, range.LastRow, cancellationToken);
        await foreach (var batch in readers.Where(r => r.ReadsOn(range.Date)).Chunk(BatchSize))
        {
            report = report.Add(await DeliverAsync(batch, range, edition, cancellationToken));
            if (await IsPausedAsync(cancellationToken))
                break;
        }
        return report;
    }

    private async Task<DeliveryReport> DeliverAsync(
        ScheduledReader[] batch,
        DeliveryRange range,
        Edition edition,
        CancellationToken cancellationToken
    )
    {
        var report = new DeliveryReport();
        var prepared = new List<PreparedDelivery>();
        foreach (var alike in batch.GroupBy(r => (r.ChoicesKey, r.LastReceived)))
        {
            var (choices, last) = (alike.First().Choices, alike.Key.LastReceived);
            var content = await mails.MakeAsync(edition, choices, last, range.Date, cancellationToken);
            foreach (var reader in alike)
            {
                if (await PrepareAsync(reader, content, range, cancellationToken) is { } one)
                    prepared.Add(one);
            }
        }
        var calling = new List<PreparedDelivery>();
        foreach (var one in prepared)
        {
            if (await claims.BeginCallAsync(one.Entry, cancellationToken) is { } entry)
                calling.Add(one with { Entry = entry });
        }
        if (calling.Count == 0)
            return report;

        var outcomes = await sender.SendAsync([.. calling.Select(c => c.Mail)], cancellationToken);
        foreach (var (delivery, outcome) in calling.Zip(outcomes))
            report = report.Add(await SettleAsync(delivery, outcome, cancellationToken));
        return report;
    }

    /// <summary>Claims a reader and makes the mail; null where there is nothing to send.</summary>
    private async Task<PreparedDelivery?> PrepareAsync(
        ScheduledReader reader,
        BriefingContent? content,
        DeliveryRange range,
        CancellationToken cancellationToken
    )
    {
        var id = new DeliveryId(reader.Subscriber, range.Date);
        var attempt = Guid.NewGuid();
        if (await claims.ClaimAsync(id, attempt, range.Edition, cancellationToken) is not { } claim)
            return null;
        if (content is null)
        {
            await claims.SettleAsync(
                claim,
                DeliveryState.Quiet,
                "nothing new in the topics chosen",
                null,
                cancellationToken
            );
            return null;
        }
        // Whoever left, paused or was erased since the schedule was read wins here.
        if (
            await subscribers.FindAsync(reader.Subscriber, cancellationToken) is not { } subscriber
            || !subscriber.ReadsOn(range.Date)
        )
        {
            await claims.SettleAsync(
                claim,
                DeliveryState.Withdrawn,
                "no longer a reader on this date",
                null,
                cancellationToken
            );
            return null;
        }
        var mail = mails.Address(content, subscriber.Address, subscriber.Id, id.ToString());
        return new PreparedDelivery(reader, claim, mail);
    }

    private async Task<DeliveryReport> SettleAsync(
        PreparedDelivery delivery,
        SendOutcome outcome,
        CancellationToken cancellationToken
    )
    {
        var (reader, entry, mail) = delivery;
        switch (outcome)
        {
            case SendOutcome.Accepted accepted:
                await claims.SettleAsync(entry, DeliveryState.Accepted, null, accepted.MessageId, cancellationToken);
                await schedule.SaveReceivedAsync(reader, entry.Edition, cancellationToken);
                return new DeliveryReport { Accepted = 1 };
            case SendOutcome.Refused refused:
                await claims.SettleAsync(entry, DeliveryState.Refused, refused.Reason, null, cancellationToken);
                if (refused.AddressIsDead)
                    await suppress.RunAsync(mail.To, refused.Reason, cancellationToken);
                return new DeliveryReport { Refused = 1 };
            case SendOutcome.Unknown unknown:
                await claims.SettleAsync(entry, DeliveryState.Unknown, unknown.Reason, null, cancellationToken);
                return new DeliveryReport { Unknown = 1 };
            case SendOutcome.NotSent notSent:
                await claims.ReleaseAsync(entry, notSent.Reason, cancellationToken);
                await PauseAsync(notSent.RetryAfter, notSent.Reason, cancellationToken);
                return new DeliveryReport { Waiting = 1 };
            case SendOutcome.SenderBlocked blocked:
                await claims.ReleaseAsync(entry, blocked.Reason, cancellationToken);
                await PauseAsync(BlockedFor, blocked.Reason, cancellationToken);
                return new DeliveryReport { Waiting = 1 };
            default:
                throw new InvalidOperationException($"{outcome.GetType().Name} is no outcome of sending.");
        }
    }

    private Task PauseAsync(TimeSpan span, string reason, CancellationToken cancellationToken) =>
        pauses.SaveAsync(new SenderPause(time.GetUtcNow() + span, reason), cancellationToken);

    private async Task<bool> IsPausedAsync(CancellationToken cancellationToken) =>
        await pauses.FindAsync(cancellationToken) is { } pause && pause.Until > time.GetUtcNow();

    private sealed record PreparedDelivery(ScheduledReader Reader, LedgerEntry Entry, OutgoingMail Mail);
}
