using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery.Ledger;

/// <summary>A reader whose briefing an attempt has claimed.</summary>
/// <param name="Reader">The reader.</param>
/// <param name="Entry">The claim, later the call.</param>
public sealed record ClaimedReader(ScheduledReader Reader, LedgerEntry Entry);
