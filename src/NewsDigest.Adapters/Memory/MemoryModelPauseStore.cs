using NewsDigest.Summaries.Writing;

namespace NewsDigest.Adapters.Memory;

/// <summary>The model's pause, kept in this process.</summary>
public sealed class MemoryModelPauseStore : IModelPauseStore
{
    private volatile ModelPause? current;

    /// <inheritdoc/>
    public Task<ModelPause?> FindAsync(CancellationToken cancellationToken) => Task.FromResult(current);

    /// <inheritdoc/>
    public Task SaveAsync(ModelPause? pause, CancellationToken cancellationToken)
    {
        current = pause;
        return Task.CompletedTask;
    }
}
