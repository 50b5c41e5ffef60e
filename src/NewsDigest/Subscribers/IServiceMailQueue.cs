namespace NewsDigest.Subscribers;

/// <summary>Service mails waiting to be sent.</summary>
public interface IServiceMailQueue
{
    /// <summary>Puts a mail into the queue.</summary>
    Task EnqueueAsync(ServiceMail mail, CancellationToken cancellationToken);
}
