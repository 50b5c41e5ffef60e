namespace NewsDigest.Delivery.Ramp;

/// <summary>What all instances together have taken of the ramp.</summary>
/// <param name="Began">The hour of the first mail (UTC).</param>
/// <param name="Hour">The clock hour (UTC) that is counted.</param>
/// <param name="Taken">Mails of that hour, by domain; those to domains without a pace of their own under an empty text.</param>
public sealed record RampState(DateTimeOffset Began, DateTimeOffset Hour, IReadOnlyDictionary<string, int> Taken)
{
    /// <summary>Version that a store gave it, opaque. Null until stored.</summary>
    public string? Version { get; init; }

    /// <summary>The state with more taken, or with what is given back.</summary>
    /// <param name="more">Mails by domain.</param>
    /// <param name="sign">1 to take, -1 to give back.</param>
    public RampState Add(IReadOnlyDictionary<string, int> more, int sign)
    {
        var taken = new Dictionary<string, int>(Taken);
        foreach (var (key, count) in more)
            taken[key] = Math.Max(0, taken.GetValueOrDefault(key) + sign * count);
        return this with { Taken = taken };
    }
}
