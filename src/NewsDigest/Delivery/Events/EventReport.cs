namespace NewsDigest.Delivery.Events;

/// <summary>What applying events did.</summary>
public sealed record EventReport
{
    /// <summary>Events that prove something, each once.</summary>
    public int Events { get; init; }

    /// <summary>Entries that prove nothing: opened, clicked by settings of the account, of a kind that is not known, no events at all.</summary>
    public int Ignored { get; init; }

    /// <summary>Deliveries that moved on.</summary>
    public int Settled { get; init; }

    /// <summary>Deliveries that were where the events say, or further.</summary>
    public int Unchanged { get; init; }

    /// <summary>Deliveries that the ledger does not hold (any more).</summary>
    public int NotFound { get; init; }

    /// <summary>Addresses that are suppressed now, those too that were before.</summary>
    public int Suppressed { get; init; }

    /// <summary>Why messages of the queue cannot be read that wait for a person, without their texts.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>The sum of two reports.</summary>
    public EventReport Add(EventReport other) =>
        new()
        {
            Events = Events + other.Events,
            Ignored = Ignored + other.Ignored,
            Settled = Settled + other.Settled,
            Unchanged = Unchanged + other.Unchanged,
            NotFound = NotFound + other.NotFound,
            Suppressed = Suppressed + other.Suppressed,
            Unreadable = Unreadable.Count == 0 ? other.Unreadable : [.. Unreadable, .. other.Unreadable],
        };
}
