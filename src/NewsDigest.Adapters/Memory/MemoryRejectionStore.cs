using System.Collections.Concurrent;
using NewsDigest.Articles;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.Memory;

/// <summary>What could not be read, kept in this process.</summary>
public sealed class MemoryRejectionStore(TimeProvider time) : IRejectionStore
{
    private readonly ConcurrentDictionary<DocumentPart, (Rejection Rejection, DateTimeOffset Saved)> rejections = new();

    /// <summary>All rejections recorded so far, in no order.</summary>
    public IReadOnlyCollection<Rejection> All => [.. rejections.Values.Select(r => r.Rejection)];

    /// <inheritdoc/>
    public Task SaveAsync(Rejection rejection, CancellationToken cancellationToken)
    {
        rejections[rejection.Origin] = (rejection, time.GetUtcNow());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<int> CountAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult(rejections.Values.Count(r => r.Saved >= since));
}
