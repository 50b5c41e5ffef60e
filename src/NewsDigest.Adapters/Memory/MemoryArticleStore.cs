using System.Collections.Concurrent;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;

namespace NewsDigest.Adapters.Memory;

/// <summary>Full texts of articles, kept in this process.</summary>
public sealed class MemoryArticleStore : IArticleStore
{
    private readonly ConcurrentDictionary<ArticleId, Article> articles = new();

    /// <inheritdoc/>
    public Task SaveAsync(Article article, CancellationToken cancellationToken)
    {
        articles.TryAdd(article.Id, article);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) =>
        Task.FromResult(articles.GetValueOrDefault(id));

    /// <inheritdoc/>
    public Task RemoveAsync(ArticleId id, CancellationToken cancellationToken)
    {
        articles.TryRemove(id, out _);
        return Task.CompletedTask;
    }
}
