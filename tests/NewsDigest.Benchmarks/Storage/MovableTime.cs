namespace NewsDigest.Benchmarks.Storage;

/// <summary>The time of this machine, moved on: news must have arrived before the briefing that tells it is due.</summary>
public sealed class MovableTime : TimeProvider
{
    /// <summary>How far ahead of this machine it is.</summary>
    public TimeSpan Ahead { get; set; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
