using NewsDigest.Delivery.Mails;

namespace NewsDigest.Delivery.Sending;

/// <summary>Hands mails to whoever carries them.</summary>
public interface IMailSender
{
    /// <summary>
    /// Sends mails and tells of each what became of it, in the same order. Never throws for what the network or the
    /// sender does, and ends within its own limit of time, which is shorter than the lease of a claim.
    /// </summary>
    Task<IReadOnlyList<SendOutcome>> SendAsync(IReadOnlyList<OutgoingMail> mails, CancellationToken cancellationToken);
}
