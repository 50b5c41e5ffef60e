using System.Collections.Concurrent;
using NewsDigest.Briefings.Archive;

namespace NewsDigest.Adapters.Memory;

/// <summary>The word indexes of the site's editions, kept in this process.</summary>
public sealed class MemoryEditionIndexStore : IEditionIndexStore
{
    private readonly ConcurrentDictionary<DateTimeOffset, EditionIndex> indexes = new();

    /// <inheritdoc/>
    public Task SaveAsync(EditionIndex index, CancellationToken cancellationToken)
    {
        indexes[index.Instant] = index;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<EditionIndex?> FindAsync(DateTimeOffset instant, CancellationToken cancellationToken) =>
        Task.FromResult(indexes.GetValueOrDefault(instant));

    /// <inheritdoc/>
    public IAsyncEnumerable<ArchivedEdition> ListAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) =>
        indexes
            .Values.Where(index => index.Instant >= from && index.Instant <= until)
            .OrderBy(index => index.Instant)
            .Select(index => new ArchivedEdition(index.Instant, index.Headline))
            .ToAsyncEnumerable();
}
