using NewsDigest.Briefings;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Hosting.Preview;

/// <summary>Whose briefing is looked at, and when.</summary>
/// <param name="Choices">What the reader chose.</param>
public sealed record PreviewRequest(ReaderChoices Choices)
{
    /// <summary>A subscriber, whose choices, zone and last briefing then count; null for a new reader.</summary>
    public EmailAddress? Subscriber { get; init; }

    /// <summary>The instant (UTC); null for now.</summary>
    public DateTimeOffset? At { get; init; }
}
