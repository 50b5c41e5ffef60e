using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using NewsDigest.Adapters.Mime;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Adapters.Smtp;

/// <summary>
/// Sends over SMTP, one mail a call, over connections that stay open from one call to the next. A connection that is lost
/// once a mail's content is under way leaves open whether the server took it.
/// </summary>
/// <param name="options">Which server.</param>
/// <param name="identity">Who sends.</param>
/// <param name="time">The clock of limits and of the mails' dates.</param>
public sealed class SmtpMailSender(SmtpOptions options, SenderIdentity identity, TimeProvider time)
    : IMailSender,
        IDisposable
{
    private static readonly TimeSpan RetrySoon = TimeSpan.FromMinutes(1);

    private readonly SmtpConnections connections = new(time);

    /// <inheritdoc/>
    public int MailsPerCall => 1;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SendOutcome>> SendAsync(
        IReadOnlyList<OutgoingMail> mails,
        CancellationToken cancellationToken
    )
    {
        using var limit = new CancellationTokenSource(options.TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        // By the clock too: the timer of a process that slept comes when it may be under way with the next mail.
        var end = time.GetUtcNow() + options.TimeLimit;
        var outcomes = new List<SendOutcome>(mails.Count);
        SendOutcome? forAll = null;
        foreach (var mail in mails)
        {
            var now = time.GetUtcNow();
            if (either.IsCancellationRequested || now >= end)
                forAll ??= new SendOutcome.NotSent("no time was left for it", TimeSpan.Zero);
            var outcome = forAll ?? await SendAsync(mail, either.Token);
            outcomes.Add(outcome);
            if (SenderPauses.After(outcome, now) is not null)
                forAll = outcome;
        }
        return outcomes;
    }

    /// <inheritdoc/>
    public void Dispose() => connections.Dispose();

    private async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (connections.Take() is { } waiting)
        {
            var outcome = await SendAsync(waiting, mail, cancellationToken);
            // The server may have closed it while it waited, which says nothing of the server.
            if (outcome is not SendOutcome.NotSent { ConcernsThisMailOnly: false })
                return outcome;
        }
        var client = new SmtpClient { Timeout = (int)options.AnswerLimit.TotalMilliseconds };
        if (await ConnectAsync(client, cancellationToken) is not { } hindrance)
            return await SendAsync(client, mail, cancellationToken);
        client.Dispose();
        return hindrance;
    }

    /// <summary>Sends over a connection, and keeps it where it is good for another mail.</summary>
    private async Task<SendOutcome> SendAsync(SmtpClient client, OutgoingMail mail, CancellationToken cancellationToken)
    {
        var outcome = await HandOverAsync(client, mail, cancellationToken);
        var isGood =
            outcome
            is SendOutcome.Accepted
                or SendOutcome.Refused
                or SendOutcome.NotSent { ConcernsThisMailOnly: true };
        if (isGood && client.IsConnected)
            connections.Return(client);
        else
            client.Dispose();
        return outcome;
    }

    /// <summary>Connects and logs in; returns what keeps it from doing so.</summary>
    private async Task<SendOutcome?> ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            var security = options.Security switch
            {
                SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
                SmtpSecurity.SslOnConnect => SecureSocketOptions.SslOnConnect,
                _ => SecureSocketOptions.None,
            };
            await client.ConnectAsync(options.Host, options.Port, security, cancellationToken);
            if (options.User is { } user)
                await client.AuthenticateAsync(user, options.Password ?? "", cancellationToken);
            return null;
        }
        catch (Exception error)
        {
            return error switch
            {
                SmtpCommandException refusal when (int)refusal.StatusCode < 500 => new SendOutcome.NotSent(
                    $"the mail server answered {(int)refusal.StatusCode}",
                    RetrySoon
                ),
                AuthenticationException or SslHandshakeException or NotSupportedException or SmtpCommandException =>
                    new SendOutcome.SenderBlocked($"the mail server lets us not in: {RemoteText.Clean(error.Message)}"),
                OperationCanceledException or TimeoutException => new SendOutcome.NotSent(
                    "the mail server did not answer in time",
                    RetrySoon
                ),
                _ => new SendOutcome.NotSent(
                    $"the mail server cannot be reached: {RemoteText.Clean(error.GetBaseException().Message)}",
                    RetrySoon
                ),
            };
        }
    }

    private async Task<SendOutcome> HandOverAsync(
        SmtpClient client,
        OutgoingMail mail,
        CancellationToken cancellationToken
    )
    {
        MimeMessage message;
        try
        {
            message = PersonalMail.Compose(mail, identity, time.GetUtcNow());
        }
        catch (ArgumentException error)
        {
            return new SendOutcome.Refused($"it cannot be written: {RemoteText.Clean(error.Message)}", false);
        }
        var sent = new SentBytes();
        using (message)
        {
            try
            {
                await client.SendAsync(
                    message,
                    new MailboxAddress("", identity.From.Address),
                    [new MailboxAddress("", mail.To.Value)],
                    cancellationToken,
                    sent
                );
                return new SendOutcome.Accepted(message.MessageId);
            }
            catch (SmtpCommandException refusal)
            {
                return SmtpAnswer.Outcome(refusal);
            }
            catch (NotSupportedException)
            {
                // Characters beyond ASCII before the @ need a server that knows SMTPUTF8 (RFC 6531).
                return new SendOutcome.Refused("the mail server takes no address of this kind", false);
            }
            catch (Exception error)
            {
                var cause = error is OperationCanceledException or TimeoutException
                    ? "the mail server did not answer in time"
                    : $"the connection to the mail server broke: {RemoteText.Clean(error.GetBaseException().Message)}";
                return sent.HasBegun ? new SendOutcome.Unknown(cause) : new SendOutcome.NotSent(cause, RetrySoon);
            }
        }
    }

    /// <summary>Knows whether any of a mail's content went out; without its last line, no server takes a mail.</summary>
    private sealed class SentBytes : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}
