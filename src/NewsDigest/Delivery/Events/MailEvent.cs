using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Delivery.Events;

/// <summary>What the sender tells of one mail after it was handed over.</summary>
/// <param name="Id">The sender's id of the event; one that comes twice is the same event.</param>
/// <param name="Outcome">What it proves.</param>
public sealed record MailEvent(string Id, MailEventOutcome Outcome)
{
    /// <summary>The delivery that it is about; null where the mail was no briefing.</summary>
    public DeliveryId? Delivery { get; init; }

    /// <summary>The sender's id of the mail, as it answered it when it took the mail; null where it is not told.</summary>
    public string? MessageId { get; init; }

    /// <summary>Why, in words without an address; null where there is nothing to explain.</summary>
    public string? Reason { get; init; }

    /// <summary>The address that must never be mailed again because of it; null: none.</summary>
    public EmailAddress? ToSuppress { get; init; }
}
