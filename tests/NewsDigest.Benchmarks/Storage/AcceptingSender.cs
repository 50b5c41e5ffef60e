using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Benchmarks.Storage;

/// <summary>Accepts every mail at once, so that the storage is what is measured.</summary>
public sealed class AcceptingSender : IMailSender
{
    private int accepted;

    /// <summary>Mails accepted so far.</summary>
    public int Accepted => accepted;

    /// <inheritdoc/>
    public int MailsPerCall => 1000;

    /// <inheritdoc/>
    public Task<IReadOnlyList<SendOutcome>> SendAsync(
        IReadOnlyList<OutgoingMail> mails,
        CancellationToken cancellationToken
    )
    {
        Interlocked.Add(ref accepted, mails.Count);
        return Task.FromResult<IReadOnlyList<SendOutcome>>([
            .. mails.Select(m => new SendOutcome.Accepted(m.Reference)),
        ]);
    }
}
