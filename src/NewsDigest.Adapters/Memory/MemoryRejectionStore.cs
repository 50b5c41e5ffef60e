using System.Collections.Concurrent;
using NewsDigest.Articles;
using NewsDigest.Intake;

namespace NewsDigest.Adapters.Memory;

/// <summary>What could not be read, kept in this process.</summary>
public sealed class MemoryRejectionStore : IRejectionStore
{
    private readonly ConcurrentDictionary<DocumentPart, Rejection> rejections = new();

    /// <summary>All rejections recorded so far, in no order.</summary>
    public ICollection<Rejection> All => rejections.Values;

    /// <inheritdoc/>
    public Task SaveAsync(Rejection rejection, CancellationToken cancellationToken)
    {
        rejections[rejection.Origin] = rejection;
        return Task.CompletedTask;
    }
}
