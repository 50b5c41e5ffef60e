using System.Collections.Concurrent;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>A sender that keeps what it was handed and answers as it is told.</summary>
public sealed class RecordingSender(Faults faults) : IMailSender
{
    /// <summary>Takes every mail.</summary>
    public static readonly Func<OutgoingMail, SendOutcome> Accept = mail => new SendOutcome.Accepted(mail.Reference);

    /// <summary>Everything it was handed.</summary>
    public ConcurrentQueue<OutgoingMail> Mails { get; } = new();

    /// <inheritdoc/>
    public int MailsPerCall { get; set; } = 1000;

    /// <summary>How often it was called.</summary>
    public int Calls { get; private set; }

    /// <summary>References of the mails that readers got: those it took, and those of which it does not say.</summary>
    public ConcurrentQueue<string> Received { get; } = new();

    /// <summary>What it answers.</summary>
    public Func<OutgoingMail, SendOutcome> Answer { get; set; } = Accept;

    /// <inheritdoc/>
    public Task<IReadOnlyList<SendOutcome>> SendAsync(
        IReadOnlyList<OutgoingMail> mails,
        CancellationToken cancellationToken
    ) =>
        faults.Step(() =>
        {
            Calls++;
            var outcomes = new List<SendOutcome>();
            foreach (var mail in mails)
            {
                var outcome = Answer(mail);
                Mails.Enqueue(mail);
                outcomes.Add(outcome);
                if (outcome is SendOutcome.Accepted or SendOutcome.Unknown)
                    Received.Enqueue(mail.Reference);
            }
            return Task.FromResult<IReadOnlyList<SendOutcome>>(outcomes);
        });
}
