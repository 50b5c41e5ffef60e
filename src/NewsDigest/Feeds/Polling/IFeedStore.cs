namespace NewsDigest.Feeds.Polling;

/// <summary>The feeds that are polled.</summary>
public interface IFeedStore
{
    /// <summary>Adds a feed, unless its identity is there already: then nothing changes and false is returned.</summary>
    Task<bool> AddAsync(FeedSubscription feed, CancellationToken cancellationToken);

    /// <summary>All feeds, by identity.</summary>
    IAsyncEnumerable<FeedSubscription> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Active feeds whose next poll is not after <paramref name="now"/>, the longest due first.</summary>
    IAsyncEnumerable<FeedSubscription> ReadDueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Replaces a feed. One that was removed in the meantime stays removed, and false is returned.</summary>
    Task<bool> SaveAsync(FeedSubscription feed, CancellationToken cancellationToken);

    /// <summary>Removes a feed; false where there was none.</summary>
    Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken);

    /// <summary>Whether the feeds of a list were added before, by its fingerprint.</summary>
    Task<bool> HasListAsync(string fingerprint, CancellationToken cancellationToken);

    /// <summary>Notes that the feeds of a list were added, so that those that somebody removes since do not come back with it.</summary>
    Task NoteListAsync(string fingerprint, CancellationToken cancellationToken);
}
