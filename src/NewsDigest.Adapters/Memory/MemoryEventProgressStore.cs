using NewsDigest.Delivery.Events;

namespace NewsDigest.Adapters.Memory;

/// <summary>How far the sender's events have come, kept in this process.</summary>
public sealed class MemoryEventProgressStore : IEventProgressStore
{
    private readonly Lock gate = new();
    private DateTimeOffset? newest;

    /// <inheritdoc/>
    public Task<DateTimeOffset?> FindAsync(CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(newest);
    }

    /// <inheritdoc/>
    public Task AdvanceAsync(DateTimeOffset claimed, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!(newest >= claimed))
                newest = claimed;
        }
        return Task.CompletedTask;
    }
}
