using NewsDigest.Briefings;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Subscribers.SignUp;

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

    /// <summary>The first local date that <see cref="Slot"/> serves; null: any.</summary>
    public DateOnly? SlotFrom { get; init; }

    /// <summary>The slot before the last change of hour or zone, as long as it still serves a date, and those before it that do.</summary>
    public FormerSlot? FormerSlot { get; init; }

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

    /// <summary>
    /// When they left or were suppressed (UTC), also while a sign-up since then is not confirmed; null: they did not, or it was
    /// not noted.
    /// </summary>
    public DateTimeOffset? Left { get; init; }

    /// <summary>The address they want to move to, or have just moved to.</summary>
    public AddressChange? AddressChange { get; init; }

    /// <summary>Version that a store gave it, opaque: a write with an old one fails. Null until stored.</summary>
    public string? Version { get; init; }

    /// <summary>Whether they get a briefing on a local date, as far as their choices say.</summary>
    public bool ReadsOn(DateOnly date) =>
        Days.Include(date)
        && (State == SubscriberState.Active || (State == SubscriberState.Paused && PausedUntil <= date));
}
