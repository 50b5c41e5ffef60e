using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery.ServiceMails;

/// <summary>
/// Sends the mail that a message asks for, at most once however often the message comes, and only to whom it still may go.
/// </summary>
public sealed class SendServiceMail(
    ISubscriberStore subscribers,
    IAddressStore addresses,
    IScheduleStore schedule,
    DeliveryClaims claims,
    ServiceMailMaker maker,
    IServiceMailLog log,
    IMailSender sender,
    ISenderPauseStore pauses,
    Suppress suppress,
    AddressKey key,
    TimeProvider time
)
{
    /// <summary>How long a mailbox is tried that takes nothing for now, as where it is full.</summary>
    public static readonly TimeSpan MailboxTriedFor = TimeSpan.FromDays(3);

    /// <summary>Sends the mail.</summary>
    public async Task<ServiceMailOutcome> RunAsync(ServiceMail mail, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await pauses.FindCurrentAsync(now, cancellationToken) is { } pause)
            return new ServiceMailOutcome.Waiting(pause.Reason, pause.Until - now);
        if (await ReceiverAsync(mail, cancellationToken) is not { } reader)
            return NotToBeSent;
        var draft = await maker.MakeAsync(mail, reader, cancellationToken);

        // Whoever left or was suppressed while the mail was made wins here; after the note nothing comes before the call.
        if (
            await ReceiverAsync(mail, cancellationToken) is not { } still
            || ServiceMailReceiver.Of(mail.Kind, still) != draft.Mail.To
        )
            return NotToBeSent;
        // From here on nothing is ended half way: a note that was written all the same would keep everybody from sending the
        // mail, and an answer comes only once.
        if (!await log.TryBeginAsync(mail.Id, CancellationToken.None))
            return new ServiceMailOutcome.Done("was handed to the sender before");
        var outcomes = await BegunCall.RunAsync(sender, [draft.Mail], time, cancellationToken);
        return await SettleAsync(mail, reader, draft, outcomes[0], CancellationToken.None);
    }

    private static ServiceMailOutcome NotToBeSent => new ServiceMailOutcome.Done("not to be sent any more");

    /// <summary>The subscriber, where a mail of this kind may go to them now.</summary>
    private async Task<Subscriber?> ReceiverAsync(ServiceMail mail, CancellationToken cancellationToken)
    {
        if (
            await subscribers.FindAsync(mail.Subscriber, cancellationToken) is not { } subscriber
            || ServiceMailReceiver.Of(mail.Kind, subscriber) is not { } address
        )
            return null;
        var hash = AddressHash.Of(address, key.Secret.Span);
        return await addresses.FindAsync(hash, cancellationToken) is { Suppression: not null } ? null : subscriber;
    }

    private async Task<ServiceMailOutcome> SettleAsync(
        ServiceMail mail,
        Subscriber reader,
        ServiceMailDraft draft,
        SendOutcome outcome,
        CancellationToken cancellationToken
    )
    {
        switch (outcome)
        {
            case SendOutcome.Accepted:
                if (draft.Edition is { } edition)
                {
                    await NoteReceivedAsync(reader, edition, cancellationToken);
                    await CoverAsync(reader, edition, cancellationToken);
                }
                return await EndAsync(mail, "accepted", cancellationToken);
            case SendOutcome.Refused refused:
                if (refused.AddressIsDead)
                    await suppress.RunAsync(draft.Mail.To, refused.Reason, cancellationToken);
                return await EndAsync(mail, $"refused: {refused.Reason}", cancellationToken);
            case SendOutcome.Unknown unknown:
                return await EndAsync(mail, $"unknown: {unknown.Reason}", cancellationToken);
            case SendOutcome.NotSent { ConcernsThisMailOnly: true } notSent
                when time.GetUtcNow() - mail.Asked > MailboxTriedFor:
                return await EndAsync(mail, $"given up: {notSent.Reason}", cancellationToken);
            case SendOutcome.NotSent notSent:
                await LetGoAsync(mail, notSent, cancellationToken);
                return new ServiceMailOutcome.Waiting(notSent.Reason, notSent.RetryAfter);
            case SendOutcome.SenderBlocked blocked:
                await LetGoAsync(mail, blocked, cancellationToken);
                return new ServiceMailOutcome.Waiting(blocked.Reason, SenderPauses.BlockedFor);
            default:
                throw new InvalidOperationException($"{outcome.GetType().Name} is no outcome of sending.");
        }
    }

    /// <summary>Lets the mail be tried again, and where the sender takes none for now, no other before its time.</summary>
    private async Task LetGoAsync(ServiceMail mail, SendOutcome outcome, CancellationToken cancellationToken)
    {
        await log.ReleaseAsync(mail.Id, cancellationToken);
        if (SenderPauses.After(outcome, time.GetUtcNow()) is { } pause)
            await pauses.BeginAsync(pause, cancellationToken);
    }

    private async Task<ServiceMailOutcome> EndAsync(
        ServiceMail mail,
        string result,
        CancellationToken cancellationToken
    )
    {
        await log.EndAsync(mail.Id, result, cancellationToken);
        return new ServiceMailOutcome.Done(result);
    }

    /// <summary>A briefing that came with the welcome is known: the next one tells what is new since then.</summary>
    private async Task NoteReceivedAsync(Subscriber reader, DateTimeOffset edition, CancellationToken cancellationToken)
    {
        foreach (var row in ScheduleRows.Of(reader))
        {
            if (
                await schedule.FindAsync(row.Slot, row.Row, cancellationToken) is { } stored
                && !(stored.LastReceived >= edition)
            )
                await schedule.SaveReceivedAsync(stored, edition, cancellationToken);
        }
    }

    /// <summary>The slot that came within hours of the welcome is counted, and brings no second mail on its date.</summary>
    private async Task CoverAsync(Subscriber reader, DateTimeOffset edition, CancellationToken cancellationToken)
    {
        if (SlotChange.CoveredByWelcomeOn(reader) is { } date)
            await claims.CloseAsync(
                [new DeliveryId(reader.Id, date)],
                edition,
                DeliveryState.Covered,
                "the welcome mail held the newest briefing",
                cancellationToken
            );
    }
}
