namespace NewsDigest.Delivery.ServiceMails;

/// <summary>Which service mails have been handed to the sender, so that a message that comes twice mails once.</summary>
public interface IServiceMailLog
{
    /// <summary>Notes that the sender is about to be called for a mail; false where that was noted before: then it must not be.</summary>
    Task<bool> TryBeginAsync(Guid mail, CancellationToken cancellationToken);

    /// <summary>Notes what became of it, in words without an address.</summary>
    Task EndAsync(Guid mail, string outcome, CancellationToken cancellationToken);

    /// <summary>Takes the note back, where it is certain that the sender did not take the mail.</summary>
    Task ReleaseAsync(Guid mail, CancellationToken cancellationToken);
}
