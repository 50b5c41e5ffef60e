using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Delivery.Events;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>How far the sender's events have come, one row of table storage.</summary>
public sealed class AzureEventProgressStore(StorageConnection storage) : IEventProgressStore
{
    private const string Partition = "events";
    private const string Row = "seen";
    private const string Claimed = "Claimed";

    private readonly TableClient table = storage.Table(StorageNames.Sending);

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> FindAsync(CancellationToken cancellationToken) =>
        (await table.FindAsync(Partition, Row, cancellationToken))?.Instant(Claimed);

    /// <inheritdoc/>
    public async Task AdvanceAsync(DateTimeOffset claimed, CancellationToken cancellationToken)
    {
        for (var attempts = 1; ; attempts++)
        {
            var stored = await table.FindAsync(Partition, Row, cancellationToken);
            if (stored?.Instant(Claimed) >= claimed)
                return;
            var row = new TableEntity(Partition, Row);
            row.Set(Claimed, claimed);
            var version = stored is null
                ? await table.TryAddAsync(row, cancellationToken)
                : await table.TryReplaceAsync(row, stored.Version(), cancellationToken);
            if (version is not null)
                return;
            await Contention.PauseAsync(attempts, "how far events have come", cancellationToken);
        }
    }
}
