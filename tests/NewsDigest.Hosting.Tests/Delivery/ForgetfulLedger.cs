using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>
/// A ledger whose answers get lost on the way: the client then writes again, as the storage's does, and its own write
/// looks like somebody else's.
/// </summary>
public sealed class ForgetfulLedger(IDeliveryLedger inner) : IDeliveryLedger
{
    /// <summary>Whether the answers to writes get lost.</summary>
    public bool LosesAnswers { get; set; }

    public Task<LedgerEntry?> FindAsync(DeliveryId id, CancellationToken cancellationToken) =>
        inner.FindAsync(id, cancellationToken);

    public async Task<LedgerEntry?> SaveAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var saved = await inner.SaveAsync(entry, cancellationToken);
        return LosesAnswers ? await inner.SaveAsync(entry, cancellationToken) : saved;
    }

    public IAsyncEnumerable<LedgerEntry> ReadAsync(DateOnly date, CancellationToken cancellationToken) =>
        inner.ReadAsync(date, cancellationToken);
}
