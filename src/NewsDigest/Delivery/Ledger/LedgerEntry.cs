namespace NewsDigest.Delivery.Ledger;

/// <summary>One entry of the ledger.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="State">Where it is.</param>
/// <param name="Attempt">Random id of the attempt that has or had it.</param>
/// <param name="LeaseUntil">When a claim may be taken over (UTC).</param>
/// <param name="Edition">Instant of the edition (UTC).</param>
/// <param name="Changed">When it last changed (UTC).</param>
public sealed record LedgerEntry(
    DeliveryId Id,
    DeliveryState State,
    Guid Attempt,
    DateTimeOffset LeaseUntil,
    DateTimeOffset Edition,
    DateTimeOffset Changed
)
{
    /// <summary>The sender's id of the message, where it gave one.</summary>
    public string? MessageId { get; init; }

    /// <summary>Why it is in this state, in words, without an address.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it was due so long before that the mail says so.</summary>
    public bool IsLate { get; init; }

    /// <summary>
    /// What its briefing tells is new since this edition (UTC), the last that the reader had received; null where they had
    /// received none.
    /// </summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether it is a claim that another attempt may take over.</summary>
    public bool IsLapsed(DateTimeOffset now) => State == DeliveryState.Claimed && LeaseUntil <= now;

    /// <summary>Version that a store gave it, opaque. Null until stored.</summary>
    public string? Version { get; init; }
}
