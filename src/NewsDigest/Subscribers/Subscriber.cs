using NewsDigest.Briefings;

namespace NewsDigest.Subscribers;

/// <summary>The truth about a reader.</summary>
public sealed record Subscriber
{
    /// <summary>Identity.</summary>
    public required SubscriberId Id { get; init; }

    /// <summary>Where briefings go.</summary>
    public required EmailAddress Address { get; init; }

    /// <summary>Where in their life they are.</summary>
    public required SubscriberState State { get; init; }

    /// <summary>What they read.</summary>
    public required ReaderChoices Choices { get; init; }

    /// <summary>When they read it.</summary>
    public required Slot Slot { get; init; }

    /// <summary>The days they read on; never none.</summary>
    public BriefingDays Days { get; init; } = BriefingDays.Every;

    /// <summary>The first local date on which a paused reader gets briefings again; null: until they resume.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>Proof of what they agreed to.</summary>
    public required Consent Consent { get; init; }

    /// <summary>When they signed up (UTC).</summary>
    public required DateTimeOffset SignedUp { get; init; }

    /// <summary>When they last confirmed (UTC).</summary>
    public DateTimeOffset? Confirmed { get; init; }

    /// <summary>Version that a store gave it, opaque: a write with an old one fails. Null until stored.</summary>
    public string? Version { get; init; }

    /// <summary>Whether they get a briefing on a local date, as far as their choices say.</summary>
    public bool ReadsOn(DateOnly date) =>
        Days.HasFlag(DaysOf(date))
        && (State == SubscriberState.Active || (State == SubscriberState.Paused && PausedUntil <= date));

    private static BriefingDays DaysOf(DateOnly date) => (BriefingDays)(1 << (((int)date.DayOfWeek + 6) % 7));
}
