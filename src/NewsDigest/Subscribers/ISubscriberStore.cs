namespace NewsDigest.Subscribers;

/// <summary>Subscribers by id.</summary>
public interface ISubscriberStore
{
    /// <summary>The subscriber, or null.</summary>
    Task<Subscriber?> FindAsync(SubscriberId id, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a subscriber: a new one where its version is null, else over the version it was read in. Returns it with its
    /// new version, or null where another write came first; nothing is written then.
    /// </summary>
    Task<Subscriber?> SaveAsync(Subscriber subscriber, CancellationToken cancellationToken);

    /// <summary>Removes a subscriber and all that is held about them here; removing one that is not there is no fault.</summary>
    Task DeleteAsync(SubscriberId id, CancellationToken cancellationToken);

    /// <summary>All subscribers, in no order.</summary>
    IAsyncEnumerable<Subscriber> ReadAsync(CancellationToken cancellationToken);
}
