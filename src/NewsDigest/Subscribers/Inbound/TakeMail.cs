using NewsDigest.Briefings;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Leaving;
using NewsDigest.Subscribers.Links;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Subscribers.Inbound;

/// <summary>
/// Takes a mail that came to us. Whoever wrote From, nothing changes by it: its owner is asked by mail, with the limits of the
/// form. Only the token of a reader's own mail, which nobody else has, ends a subscription at once. Safe to repeat.
/// </summary>
public sealed class TakeMail(
    IAddressStore addresses,
    ISubscriberStore subscribers,
    Subscribe subscribe,
    Unsubscribe unsubscribe,
    IServiceMailQueue queue,
    IRateLimits limits,
    LinkSigner signer,
    AddressKey key,
    MailSignUp signUp,
    TimeProvider time
)
{
    /// <summary>Version of what somebody knows who subscribes by mail.</summary>
    private const string ConsentVersion = "mail 1";

    /// <summary>Mails of one network in a clock hour: a provider's servers stand in one.</summary>
    private const int MailsPerNetwork = 200;

    /// <summary>Messages for one address in a clock hour, as in <see cref="Subscribe"/>: all are one mail.</summary>
    private const int MessagesPerHour = 3;

    /// <summary>Takes a mail.</summary>
    public async Task<TakeMailOutcome> RunAsync(InboundMail mail, CancellationToken cancellationToken)
    {
        // Also where a program sent it: a mail client that unsubscribes for its user is one.
        if (TokenIn(mail.Subject) is { } owner)
        {
            await unsubscribe.RunAsync(owner, isGoodbyeWanted: false, cancellationToken);
            return TakeMailOutcome.Unsubscribed;
        }
        if (mail.IsAutomatic)
            return TakeMailOutcome.Automatic;
        if (mail.From is not { } from)
            return TakeMailOutcome.NoSender;
        if (mail.IsForged)
            return TakeMailOutcome.Forged;
        if (MailCommandReader.Find(mail.Subject, mail.Words) is not { } asked)
            return TakeMailOutcome.NothingAsked;
        if (
            mail.Network is { } network
            && !await limits.TryTakeAsync($"mail-{network.Replace('/', '-')}", MailsPerNetwork, cancellationToken)
        )
            return TakeMailOutcome.TooMany;
        return await AnswerAsync(from, asked, cancellationToken);
    }

    private async Task<TakeMailOutcome> AnswerAsync(
        EmailAddress from,
        AskedCommand asked,
        CancellationToken cancellationToken
    )
    {
        var hash = AddressHash.Of(from, key.Secret.Span);
        var reader = asked.Command == MailCommand.Subscribe ? null : await ReaderAsync(hash, cancellationToken);
        if (reader is not null)
        {
            await AskAsync(hash, reader.Id, asked.Command, cancellationToken);
            return TakeMailOutcome.Answered;
        }
        if (asked.Command is MailCommand.Unsubscribe or MailCommand.Pause)
            return TakeMailOutcome.NotSubscribed;
        // The mail that asks to confirm also is what helps somebody who is no reader.
        await subscribe.RunAsync(Request(from, asked), cancellationToken);
        return TakeMailOutcome.Answered;
    }

    private async Task<Subscriber?> ReaderAsync(AddressHash hash, CancellationToken cancellationToken) =>
        await addresses.FindAsync(hash, cancellationToken) is { Subscriber: { } id, Suppression: null }
        && await subscribers.FindAsync(id, cancellationToken)
            is { State: SubscriberState.Active or SubscriberState.Paused } reader
            ? reader
            : null;

    private SubscribeRequest Request(EmailAddress from, AskedCommand asked)
    {
        var language = asked.Language ?? signUp.Language;
        return new SubscribeRequest(
            from,
            new ReaderChoices([], BriefingLength.Normal, language, []),
            signUp.Slot,
            BriefingDays.Every,
            $"{ConsentVersion} ({language})",
            // Counted above, with a limit for servers and not for people.
            Network: null
        );
    }

    private async Task AskAsync(
        AddressHash hash,
        SubscriberId reader,
        MailCommand command,
        CancellationToken cancellationToken
    )
    {
        if (!await limits.TryTakeAsync($"mail-{hash.Value}", MessagesPerHour, cancellationToken))
            return;
        var kind = command switch
        {
            MailCommand.Unsubscribe => ServiceMailKind.UnsubscribeAsked,
            MailCommand.Pause => ServiceMailKind.PauseAsked,
            _ => ServiceMailKind.HelpAsked,
        };
        var now = time.GetUtcNow().UtcDateTime;
        var hour = new DateTimeOffset(now.Date.AddHours(now.Hour), TimeSpan.Zero);
        // One mail for an address and hour, whatever was asked: each holds the links of the others.
        await queue.EnqueueAsync(ServiceMail.Of(kind, reader, "asked by mail", hour), cancellationToken);
    }

    /// <summary>The reader whose token for leaving stands in a subject; null where there is none.</summary>
    private SubscriberId? TokenIn(string subject) =>
        subject
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => signer.Verify(word, LinkPurpose.Unsubscribe, time.GetUtcNow()))
            .OfType<LinkVerdict.Valid>()
            .Select(verdict => (SubscriberId?)verdict.Link.Subscriber)
            .FirstOrDefault();
}
