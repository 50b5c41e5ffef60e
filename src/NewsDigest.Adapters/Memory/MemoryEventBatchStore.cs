using System.Collections.Concurrent;
using NewsDigest.Delivery.Events;

namespace NewsDigest.Adapters.Memory;

/// <summary>Batches of events, kept in this process.</summary>
/// <param name="time">Tells when a batch came.</param>
public sealed class MemoryEventBatchStore(TimeProvider time) : IEventBatchStore
{
    private readonly ConcurrentDictionary<string, (byte[] Body, DateTimeOffset At)> batches = new();

    /// <inheritdoc/>
    public Task SaveAsync(string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        batches.TryAdd(id, (body.ToArray(), time.GetUtcNow()));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> FindAsync(string id, CancellationToken cancellationToken) =>
        // Said in full: an array that is null would become memory that is empty.
        Task.FromResult(
            batches.TryGetValue(id, out var batch) ? new ReadOnlyMemory<byte>(batch.Body) : (ReadOnlyMemory<byte>?)null
        );

    /// <inheritdoc/>
    public Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        batches.TryRemove(id, out _);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ReadAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        batches.Where(b => b.Value.At < before).Select(b => b.Key).ToList().ToAsyncEnumerable();
}
