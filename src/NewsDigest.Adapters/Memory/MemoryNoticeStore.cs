using System.Collections.Concurrent;
using NewsDigest.Articles;
using NewsDigest.Intake.Notices;

namespace NewsDigest.Adapters.Memory;

/// <summary>Corrections and withdrawals as they arrived, kept in this process.</summary>
public sealed class MemoryNoticeStore : INoticeStore
{
    private readonly ConcurrentDictionary<ArticleId, NewsNotice> notices = new();

    /// <inheritdoc/>
    public Task SaveAsync(NewsNotice notice, CancellationToken cancellationToken)
    {
        notices.TryAdd(notice.Id, notice);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<NewsNotice> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        notices.Values.Where(n => n.Arrived >= since).ToAsyncEnumerable();
}
