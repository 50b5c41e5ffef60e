using NewsDigest.Briefings;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Subscribers.Lists;

/// <summary>Somebody whom an operator brings along, alone or on a list.</summary>
/// <param name="Address">Their address.</param>
/// <param name="State">Where they stood there; active and paused count only with <see cref="Proof"/>.</param>
/// <param name="Choices">What they read.</param>
/// <param name="Slot">When.</param>
/// <param name="Days">On which days; not none.</param>
public sealed record ListedSubscriber(
    EmailAddress Address,
    SubscriberState State,
    ReaderChoices Choices,
    Slot Slot,
    BriefingDays Days
)
{
    /// <summary>Proof that they asked for it and that the address was theirs; null: they are asked to confirm.</summary>
    public Consent? Proof { get; init; }

    /// <summary>When they confirmed there (UTC).</summary>
    public DateTimeOffset? Confirmed { get; init; }

    /// <summary>The first local date on which a paused reader wants briefings again; null: until they say so.</summary>
    public DateOnly? PausedUntil { get; init; }
}
