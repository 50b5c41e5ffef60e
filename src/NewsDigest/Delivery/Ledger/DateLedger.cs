using NewsDigest.Subscribers;

namespace NewsDigest.Delivery.Ledger;

/// <summary>The ledger of one date, as small as it can be held for a million readers.</summary>
public sealed class DateLedger
{
    private readonly Dictionary<SubscriberId, Held> readers = [];

    private DateLedger() { }

    /// <summary>Entries that have not ended: claimed or calling.</summary>
    public List<LedgerEntry> Open { get; } = [];

    /// <summary>Reads the entries of a date.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="date">The local date.</param>
    /// <param name="each">What else is to be done with each entry.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public static async Task<DateLedger> ReadAsync(
        IDeliveryLedger ledger,
        DateOnly date,
        Action<LedgerEntry>? each,
        CancellationToken cancellationToken
    )
    {
        var read = new DateLedger();
        await foreach (var entry in ledger.ReadAsync(date, cancellationToken))
        {
            read.readers[entry.Id.Subscriber] = new Held(entry.State, entry.LeaseUntil, entry.Edition);
            if (entry.State is DeliveryState.Claimed or DeliveryState.Calling)
                read.Open.Add(entry);
            each?.Invoke(entry);
        }
        return read;
    }

    /// <summary>Where a reader's delivery is; null where there is none yet.</summary>
    public DeliveryState? StateOf(SubscriberId reader) => readers.TryGetValue(reader, out var held) ? held.State : null;

    /// <summary>Whether nobody works on a reader's delivery, and it has not ended.</summary>
    public bool IsMissed(SubscriberId reader, DateTimeOffset now) =>
        !readers.TryGetValue(reader, out var held) || (held.State == DeliveryState.Claimed && held.LeaseUntil <= now);

    /// <summary>Whether a reader's delivery has come to its end, known or not.</summary>
    public bool HasEnded(SubscriberId reader) =>
        StateOf(reader) is not (null or DeliveryState.Claimed or DeliveryState.Calling);

    /// <summary>Instant of the edition that a reader certainly has; null where there is none.</summary>
    public DateTimeOffset? ReceivedBy(SubscriberId reader) =>
        readers.TryGetValue(reader, out var held) && held.State == DeliveryState.Accepted ? held.Edition : null;

    private readonly record struct Held(DeliveryState State, DateTimeOffset LeaseUntil, DateTimeOffset Edition);
}
