using System.Text;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Tests.Feeds.Polling;

/// <summary>Feeds and documents of a test.</summary>
internal sealed class FakeFeeds : IFeedStore, IArticleInbox
{
    private readonly Dictionary<FeedId, FeedSubscription> feeds = [];
    private readonly HashSet<string> lists = [];

    /// <summary>The paths of documents, in the order in which they were put.</summary>
    public List<string> Documents { get; } = [];

    /// <summary>What was put there.</summary>
    public Dictionary<string, string> Contents { get; } = [];

    /// <summary>A feed whose documents are not stored in time.</summary>
    public FeedId? Slow { get; set; }

    /// <summary>The only feed.</summary>
    public FeedSubscription Only => feeds.Values.Single();

    /// <inheritdoc/>
    public Task<bool> AddAsync(FeedSubscription feed, CancellationToken cancellationToken) =>
        Task.FromResult(feeds.TryAdd(feed.Id, feed));

    /// <inheritdoc/>
    public IAsyncEnumerable<FeedSubscription> ReadAsync(CancellationToken cancellationToken) =>
        feeds.Values.ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<FeedSubscription> ReadDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        feeds.Values.Where(f => f.State == FeedState.Active && f.NextPoll <= now).ToArray().ToAsyncEnumerable();

    /// <inheritdoc/>
    public Task<bool> SaveAsync(FeedSubscription feed, CancellationToken cancellationToken)
    {
        lock (feeds)
            feeds[feed.Id] = feed;
        return Task.FromResult(true);
    }

    /// <inheritdoc/>
    public Task<bool> HasListAsync(string fingerprint, CancellationToken cancellationToken) =>
        Task.FromResult(lists.Contains(fingerprint));

    /// <inheritdoc/>
    public Task NoteListAsync(string fingerprint, CancellationToken cancellationToken)
    {
        lists.Add(fingerprint);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(FeedId id, CancellationToken cancellationToken) => Task.FromResult(feeds.Remove(id));

    /// <inheritdoc/>
    public Task<bool> PutAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (Slow is { } slow && path.StartsWith($"feeds/{slow}/", StringComparison.Ordinal))
            throw new TaskCanceledException("The storage did not answer in time.");
        lock (Documents)
        {
            if (Documents.Contains(path))
                return Task.FromResult(false);
            Documents.Add(path);
            Contents[path] = Encoding.UTF8.GetString(content.Span);
            return Task.FromResult(true);
        }
    }
}
