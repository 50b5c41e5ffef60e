using NewsDigest.Briefings;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Subscribers.SignUp;

/// <summary>What somebody asks for who wants to subscribe.</summary>
/// <param name="Address">Where briefings are to go; not yet known to be theirs.</param>
/// <param name="Choices">What they want to read.</param>
/// <param name="Slot">When; the zone exists.</param>
/// <param name="Days">On which days; not none.</param>
/// <param name="ConsentShown">Version of the text beside the button.</param>
/// <param name="Network">Network that the request came from, truncated to /24 or /48; null where it came by mail.</param>
public sealed record SubscribeRequest(
    EmailAddress Address,
    ReaderChoices Choices,
    Slot Slot,
    BriefingDays Days,
    string ConsentShown,
    string? Network
);
