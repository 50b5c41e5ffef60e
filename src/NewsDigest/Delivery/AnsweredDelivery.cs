using NewsDigest.Subscribers;

namespace NewsDigest.Delivery;

/// <summary>A delivery of which the sender has said what became of it.</summary>
/// <param name="Reader">The reader.</param>
/// <param name="Entry">The entry, calling.</param>
/// <param name="Mail">The mail.</param>
/// <param name="Outcome">What the sender said.</param>
public sealed record AnsweredDelivery(
    ScheduledReader Reader,
    LedgerEntry Entry,
    OutgoingMail Mail,
    SendOutcome Outcome
);
