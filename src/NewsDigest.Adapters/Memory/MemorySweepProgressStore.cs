using NewsDigest.Intake.Sweeping;

namespace NewsDigest.Adapters.Memory;

/// <summary>How far the sweep has looked, kept in this process.</summary>
public sealed class MemorySweepProgressStore : ISweepProgressStore
{
    private volatile SweepProgress? current;

    /// <inheritdoc/>
    public Task<SweepProgress?> FindAsync(CancellationToken cancellationToken) => Task.FromResult(current);

    /// <inheritdoc/>
    public Task SaveAsync(SweepProgress progress, CancellationToken cancellationToken)
    {
        current = progress;
        return Task.CompletedTask;
    }
}
