using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Delivery.Ramp;

/// <summary>
/// How many mails may be handed to the sender: a warm-up for new senders, whose many mails at once nobody trusts, and a
/// pace for each of the domains that are named. Absent, nothing is limited and nothing is stored.
/// </summary>
public sealed record RampSettings
{
    /// <summary>After so long without a mail a sender counts as new again.</summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromDays(30);

    /// <summary>Mails of each clock hour (UTC) of the first day; null: any number.</summary>
    public int? PerHour { get; init; }

    /// <summary>By what that grows with each day since the first mail; 2: it doubles.</summary>
    public double Growth { get; init; } = 2;

    /// <summary>Up to how many an hour it grows; null: without end.</summary>
    public int? UpToPerHour { get; init; }

    /// <summary>Mails of a clock hour to addresses of a domain, for those that have a pace of their own.</summary>
    public IReadOnlyDictionary<string, int> PerDomainPerHour { get; init; } = new Dictionary<string, int>();

    /// <summary>Whether there is any limit.</summary>
    public bool IsOn => PerHour is not null || PerDomainPerHour.Count > 0;

    /// <summary>Under what an address is counted: its domain where that has a pace of its own, else an empty text.</summary>
    public string KeyOf(EmailAddress address) => PerDomainPerHour.ContainsKey(address.Domain) ? address.Domain : "";

    /// <summary>Mails of an hour of the ramp; null: any number.</summary>
    /// <param name="began">The hour of the first mail (UTC).</param>
    /// <param name="hour">The hour (UTC).</param>
    public int? LimitAt(DateTimeOffset began, DateTimeOffset hour)
    {
        if (PerHour is not { } first)
            return null;
        var days = Math.Max(0, Math.Floor((hour - began).TotalDays));
        return (int)Math.Min(first * Math.Pow(Growth, days), UpToPerHour ?? int.MaxValue);
    }

    /// <summary>What was taken, as it counts now: nothing yet in an hour that has just begun.</summary>
    /// <param name="state">What was stored; null: nothing.</param>
    /// <param name="now">The time (UTC).</param>
    public static RampState Current(RampState? state, DateTimeOffset now)
    {
        var hour = new DateTimeOffset(now.UtcDateTime.Date.AddHours(now.UtcDateTime.Hour), TimeSpan.Zero);
        if (state is null || hour - state.Hour > Forgotten || state.Began > hour.AddHours(1))
            return new RampState(hour, hour, new Dictionary<string, int>()) { Version = state?.Version };
        // The clock of another instance may be ahead a little: its hour has begun then. One that was wrong by far is not heeded.
        return state.Hour == hour || state.Hour == hour.AddHours(1)
            ? state
            : state with
            {
                Hour = hour,
                Taken = new Dictionary<string, int>(),
            };
    }

    /// <summary>What may still be taken.</summary>
    public RampLeft LeftOf(RampState state) =>
        new(
            this,
            (LimitAt(state.Began, state.Hour) ?? int.MaxValue) - state.Taken.Values.Sum(),
            PerDomainPerHour.ToDictionary(d => d.Key, d => d.Value - state.Taken.GetValueOrDefault(d.Key))
        );
}
