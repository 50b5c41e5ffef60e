namespace NewsDigest.Delivery.Ledger;

/// <summary>
/// Deliveries by subscriber and date. The store only keeps entries and refuses writes over a version that is gone; which
/// state may follow which is the ledger's rules' business.
/// </summary>
public interface IDeliveryLedger
{
    /// <summary>The entry, or null.</summary>
    Task<LedgerEntry?> FindAsync(DeliveryId id, CancellationToken cancellationToken);

    /// <summary>
    /// Stores an entry: a new one where its version is null, else over the version it was read in. Returns it with its new
    /// version, or null where another write came first; nothing is written then.
    /// </summary>
    Task<LedgerEntry?> SaveAsync(LedgerEntry entry, CancellationToken cancellationToken);

    /// <summary>
    /// Stores entries, each as <see cref="SaveAsync"/> does, and returns what became of each in the same order. Where it
    /// throws, any of them may be stored. A store that can writes many at once.
    /// </summary>
    async Task<IReadOnlyList<LedgerEntry?>> SaveAllAsync(
        IReadOnlyList<LedgerEntry> entries,
        CancellationToken cancellationToken
    )
    {
        var saved = new LedgerEntry?[entries.Count];
        for (var i = 0; i < saved.Length; i++)
            saved[i] = await SaveAsync(entries[i], cancellationToken);
        return saved;
    }

    /// <summary>The part that an entry is written to: those of one part go in one request, where the store can write many at once.</summary>
    string PartOf(DeliveryId id) => "";

    /// <summary>All entries of a local date, in no order.</summary>
    IAsyncEnumerable<LedgerEntry> ReadAsync(DateOnly date, CancellationToken cancellationToken);
}
