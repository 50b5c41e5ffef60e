using System.Runtime.CompilerServices;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Adapters.Memory;

/// <summary>Feeds, kept in this process.</summary>
public sealed class MemoryFeedStore : IFeedStore
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, FeedSubscription> feeds = new(StringComparer.Ordinal);
    private readonly HashSet<string> lists = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<bool> AddAsync(FeedSubscription feed, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(feeds.TryAdd(feed.Id.Value, feed));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<FeedSubscription> ReadAsync(CancellationToken cancellationToken) =>
        Each(all => all, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FeedSubscription> ReadDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        Each(
            all => all.Where(f => f.State == FeedState.Active && f.NextPoll <= now).OrderBy(f => f.NextPoll),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<bool> SaveAsync(FeedSubscription feed, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!feeds.ContainsKey(feed.Id.Value))
                return Task.FromResult(false);
            feeds[feed.Id.Value] = feed;
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(feeds.Remove(id.Value));
    }

    /// <inheritdoc/>
    public Task<bool> HasListAsync(string fingerprint, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(lists.Contains(fingerprint));
    }

    /// <inheritdoc/>
    public Task NoteListAsync(string fingerprint, CancellationToken cancellationToken)
    {
        lock (gate)
            lists.Add(fingerprint);
        return Task.CompletedTask;
    }

    private async IAsyncEnumerable<FeedSubscription> Each(
        Func<IEnumerable<FeedSubscription>, IEnumerable<FeedSubscription>> choose,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        List<FeedSubscription> chosen;
        lock (gate)
            chosen = [.. choose(feeds.Values)];
        foreach (var feed in chosen)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return feed;
        }
    }
}
