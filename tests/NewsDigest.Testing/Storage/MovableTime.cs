namespace NewsDigest.Testing;

/// <summary>
/// The time of this machine, moved on as the test wants: the storage dates what is written by its own clock, so a time
/// that stands still somewhere else would not fit.
/// </summary>
public sealed class MovableTime : TimeProvider
{
    /// <summary>How far ahead of this machine it is.</summary>
    public TimeSpan Ahead { get; set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
