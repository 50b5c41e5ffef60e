using System.Globalization;
using System.Runtime.CompilerServices;
using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Adapters.Memory;

/// <summary>The ledger, kept in this process.</summary>
public sealed class MemoryDeliveryLedger : IDeliveryLedger
{
    private readonly Lock gate = new();
    private readonly Dictionary<DeliveryId, LedgerEntry> entries = [];
    private long version;

    /// <inheritdoc/>
    public Task<LedgerEntry?> FindAsync(DeliveryId id, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(entries.GetValueOrDefault(id));
    }

    /// <inheritdoc/>
    public Task<LedgerEntry?> SaveAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (entries.GetValueOrDefault(entry.Id)?.Version != entry.Version)
                return Task.FromResult<LedgerEntry?>(null);
            var saved = entry with { Version = (++version).ToString(CultureInfo.InvariantCulture) };
            entries[entry.Id] = saved;
            return Task.FromResult<LedgerEntry?>(saved);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        DateOnly date,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        List<LedgerEntry> ofDate;
        lock (gate)
            ofDate = [.. entries.Values.Where(e => e.Id.Date == date)];
        foreach (var entry in ofDate)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }
}
