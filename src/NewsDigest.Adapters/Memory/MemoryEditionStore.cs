using System.Collections.Concurrent;
using NewsDigest.Briefings.Editions;

namespace NewsDigest.Adapters.Memory;

/// <summary>Editions, kept in this process.</summary>
public sealed class MemoryEditionStore : IEditionStore
{
    private readonly ConcurrentDictionary<DateTimeOffset, Edition> editions = new();

    /// <inheritdoc/>
    public Task<Edition> SaveAsync(Edition edition, CancellationToken cancellationToken) =>
        Task.FromResult(editions.GetOrAdd(edition.Instant, edition));

    /// <inheritdoc/>
    public Task<Edition?> FindAsync(DateTimeOffset instant, CancellationToken cancellationToken) =>
        Task.FromResult(editions.GetValueOrDefault(instant));

    /// <inheritdoc/>
    public Task<Edition?> FindNewestAsync(DateTimeOffset until, CancellationToken cancellationToken) =>
        Task.FromResult(editions.Values.Where(e => e.Instant <= until).MaxBy(e => e.Instant));

    /// <inheritdoc/>
    public IAsyncEnumerable<DateTimeOffset> ListAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) => editions.Keys.Where(instant => instant >= from && instant <= until).Order().ToAsyncEnumerable();
}
