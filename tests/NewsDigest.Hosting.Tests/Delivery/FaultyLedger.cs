using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>A ledger whose steps can fail.</summary>
public sealed class FaultyLedger(IDeliveryLedger inner, Faults faults) : IDeliveryLedger
{
    public int Writes { get; private set; }

    /// <summary>How often entries were written together, which an account does by a request for each partition.</summary>
    public int WritesTogether { get; private set; }

    /// <summary>Dates that were read whole.</summary>
    public int DatesRead { get; private set; }

    /// <summary>What happens while an entry is written.</summary>
    public Action<LedgerEntry> During { get; set; } = _ => { };

    public Task<LedgerEntry?> FindAsync(DeliveryId id, CancellationToken cancellationToken) =>
        faults.Step(() => inner.FindAsync(id, cancellationToken));

    public Task<LedgerEntry?> SaveAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        Writes++;
        During(entry);
        return faults.Step(() => inner.SaveAsync(entry, cancellationToken));
    }

    public async Task<IReadOnlyList<LedgerEntry?>> SaveAllAsync(
        IReadOnlyList<LedgerEntry> entries,
        CancellationToken cancellationToken
    )
    {
        WritesTogether++;
        var saved = new List<LedgerEntry?>();
        foreach (var entry in entries)
            saved.Add(await SaveAsync(entry, cancellationToken));
        return saved;
    }

    public IAsyncEnumerable<LedgerEntry> ReadAsync(DateOnly date, CancellationToken cancellationToken)
    {
        DatesRead++;
        return inner.ReadAsync(date, cancellationToken);
    }
}
