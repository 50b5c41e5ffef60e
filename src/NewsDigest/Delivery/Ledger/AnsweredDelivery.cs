using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery.Ledger;

/// <summary>A delivery of which the sender has said what became of it.</summary>
/// <param name="Rows">The reader's rows of the schedule: more than one while a former slot still serves.</param>
/// <param name="Entry">The entry, calling.</param>
/// <param name="Mail">The mail.</param>
/// <param name="Outcome">What the sender said.</param>
public sealed record AnsweredDelivery(
    IReadOnlyList<ScheduledReader> Rows,
    LedgerEntry Entry,
    OutgoingMail Mail,
    SendOutcome Outcome
);
