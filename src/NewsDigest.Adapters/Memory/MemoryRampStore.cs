using System.Globalization;
using NewsDigest.Delivery.Ramp;

namespace NewsDigest.Adapters.Memory;

/// <summary>What was taken of the ramp, kept in this process.</summary>
public sealed class MemoryRampStore : IRampStore
{
    private readonly Lock gate = new();
    private RampState? current;
    private long version;

    /// <inheritdoc/>
    public Task<RampState?> FindAsync(CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(current);
    }

    /// <inheritdoc/>
    public Task<bool> SaveAsync(RampState state, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (current?.Version != state.Version)
                return Task.FromResult(false);
            current = state with { Version = (++version).ToString(CultureInfo.InvariantCulture) };
            return Task.FromResult(true);
        }
    }
}
