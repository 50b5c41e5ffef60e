using System.Collections.Concurrent;
using NewsDigest.Articles;
using NewsDigest.Stories.Vectors;

namespace NewsDigest.Adapters.Memory;

/// <summary>Vectors of articles, kept in this process.</summary>
public sealed class MemoryVectorStore : IVectorStore
{
    private readonly ConcurrentDictionary<(string Model, ArticleId Article), ArticleVector> kept = [];

    /// <inheritdoc/>
    public IAsyncEnumerable<ArticleVector> ReadAsync(
        string model,
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) =>
        kept.Where(v => v.Key.Model == model && v.Value.Arrived >= from && v.Value.Arrived <= until)
            .Select(v => v.Value)
            .ToAsyncEnumerable();

    /// <inheritdoc/>
    public Task SaveAsync(string model, IReadOnlyList<ArticleVector> vectors, CancellationToken cancellationToken)
    {
        foreach (var vector in vectors)
            kept[(model, vector.Article)] = vector;
        return Task.CompletedTask;
    }
}
