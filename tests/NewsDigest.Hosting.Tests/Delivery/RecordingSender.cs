using System.Collections.Concurrent;
using NewsDigest.Delivery;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>A sender that keeps what it was handed and answers as it is told.</summary>
public sealed class RecordingSender : IMailSender
{
    /// <summary>Takes every mail.</summary>
    public static readonly Func<OutgoingMail, SendOutcome> Accept = mail => new SendOutcome.Accepted(mail.Reference);

    /// <summary>Everything it was handed.</summary>
    public ConcurrentQueue<OutgoingMail> Mails { get; } = new();

    /// <summary>What it answers.</summary>
    public Func<OutgoingMail, SendOutcome> Answer { get; set; } = Accept;

    /// <inheritdoc/>
    public Task<IReadOnlyList<SendOutcome>> SendAsync(
        IReadOnlyList<OutgoingMail> mails,
        CancellationToken cancellationToken
    )
    {
        foreach (var mail in mails)
            Mails.Enqueue(mail);
        return Task.FromResult<IReadOnlyList<SendOutcome>>([.. mails.Select(Answer)]);
    }
}
