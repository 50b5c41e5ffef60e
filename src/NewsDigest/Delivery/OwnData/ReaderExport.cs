using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers;

namespace NewsDigest.Delivery.OwnData;

/// <summary>All that is held about one reader.</summary>
/// <param name="Subscriber">Their address, choices, consent and state.</param>
/// <param name="LastReceived">Instant (UTC) of the newest edition they received; null: none, or nothing is mailed to them.</param>
/// <param name="Deliveries">What became of the briefings of each date, the oldest first, as far back as is kept.</param>
/// <param name="At">When it was put together (UTC).</param>
public sealed record ReaderExport(
    Subscriber Subscriber,
    DateTimeOffset? LastReceived,
    IReadOnlyList<LedgerEntry> Deliveries,
    DateTimeOffset At
);
