using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>The sender's pause, one row of table storage that is there while there is a pause.</summary>
public sealed class AzureSenderPauseStore(StorageConnection storage) : ISenderPauseStore
{
    private const string Partition = "sender";
    private const string Row = "pause";

    private readonly TableClient table = storage.Table(StorageNames.Sending);

    /// <inheritdoc/>
    public async Task<SenderPause?> FindAsync(CancellationToken cancellationToken) =>
        await table.FindAsync(Partition, Row, cancellationToken) is { } row
            ? new SenderPause(row.Instant("Until"), row.Text("Reason"))
            : null;

    /// <inheritdoc/>
    public async Task SaveAsync(SenderPause? pause, CancellationToken cancellationToken)
    {
        if (pause is null)
        {
            await table.TryDeleteAsync(Partition, Row, cancellationToken);
            return;
        }
        var row = new TableEntity(Partition, Row);
        row.Set("Until", pause.Until);
        row.SetWords("Reason", pause.Reason);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }
}
