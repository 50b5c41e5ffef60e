using NewsDigest.Delivery.Sending;

namespace NewsDigest.Adapters.Memory;

/// <summary>The sender's pause, kept in this process.</summary>
public sealed class MemorySenderPauseStore : ISenderPauseStore
{
    private volatile SenderPause? current;

    /// <inheritdoc/>
    public Task<SenderPause?> FindAsync(CancellationToken cancellationToken) => Task.FromResult(current);

    /// <inheritdoc/>
    public Task SaveAsync(SenderPause? pause, CancellationToken cancellationToken)
    {
        current = pause;
        return Task.CompletedTask;
    }
}
