using NewsDigest.Delivery.Planning;

namespace NewsDigest.Adapters.Memory;

/// <summary>When briefings were planned last, kept in this process.</summary>
public sealed class MemoryPlanProgressStore : IPlanProgressStore
{
    private readonly Lock gate = new();
    private DateTimeOffset? last;

    /// <inheritdoc/>
    public Task<DateTimeOffset?> FindLastPlanAsync(CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(last);
    }

    /// <inheritdoc/>
    public Task SaveLastPlanAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (gate)
            last = at;
        return Task.CompletedTask;
    }
}
