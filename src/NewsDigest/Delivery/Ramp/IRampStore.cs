namespace NewsDigest.Delivery.Ramp;

/// <summary>What was taken of the ramp, shared by all instances.</summary>
public interface IRampStore
{
    /// <summary>What was taken, or null before the first mail.</summary>
    Task<RampState?> FindAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Stores what was taken over the version it was read in; false where another write came first, and nothing is written.
    /// A write whose answer was lost may look like that too: what it took is not used then.
    /// </summary>
    Task<bool> SaveAsync(RampState state, CancellationToken cancellationToken);
}
