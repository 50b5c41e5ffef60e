using System.Runtime.CompilerServices;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;

namespace NewsDigest.Adapters.Memory;

/// <summary>Digest items, kept in this process.</summary>
public sealed class MemoryItemStore : IItemStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<ArticleId, DigestItem> items = [];
    private readonly HashSet<ArticleId> removed = [];

    /// <inheritdoc/>
    public Task<bool> AddAsync(DigestItem item, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (removed.Contains(item.Article))
                return Task.FromResult(false);
            if (items.TryAdd(item.Article, item))
                return Task.FromResult(true);
            var existing = items[item.Article];
            if (existing.LacksCopy(item))
                items[item.Article] = existing.WithCopy(item);
            return Task.FromResult(false);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<DigestItem> ReadAsync(
        DateTimeOffset after,
        DateTimeOffset until,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        List<DigestItem> window;
        lock (gate)
        {
            window =
            [
                .. items
                    .Values.Where(i => i.Arrived > after && i.Arrived <= until)
                    .OrderBy(i => i.Arrived)
                    .ThenBy(i => i.Article.Value, StringComparer.Ordinal),
            ];
        }
        foreach (var item in window)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    /// <inheritdoc/>
    public Task<DigestItem?> FindAsync(ArticleId article, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(items.GetValueOrDefault(article));
    }

    /// <inheritdoc/>
    public Task RemoveAsync(ArticleId article, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (items.Remove(article))
                removed.Add(article);
        }
        return Task.CompletedTask;
    }
}
