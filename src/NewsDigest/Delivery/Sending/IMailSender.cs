using NewsDigest.Delivery.Mails;

namespace NewsDigest.Delivery.Sending;

/// <summary>Hands mails to whoever carries them.</summary>
public interface IMailSender
{
    /// <summary>
    /// How many mails it hands over together, 1 or more. No call is given more, and no more are noted as being sent, so that
    /// a process that dies leaves no more of them in doubt.
    /// </summary>
    int MailsPerCall { get; }

    /// <summary>
    /// Sends mails and tells of each what became of it, in the same order. Never throws for what the network or the
    /// sender does, and ends within its own limit of time, which is shorter than the lease of a claim.
    /// </summary>
    Task<IReadOnlyList<SendOutcome>> SendAsync(IReadOnlyList<OutgoingMail> mails, CancellationToken cancellationToken);
}
