using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Delivery.Planning;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>When briefings were planned last, one row of table storage.</summary>
public sealed class AzurePlanProgressStore(StorageConnection storage) : IPlanProgressStore
{
    private const string Partition = "plan";
    private const string Row = "last";

    private readonly TableClient table = storage.Table(StorageNames.Sending);

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> FindLastPlanAsync(CancellationToken cancellationToken) =>
        (await table.FindAsync(Partition, Row, cancellationToken))?.Instant("At");

    /// <inheritdoc/>
    public Task SaveLastPlanAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, Row);
        row.Set("At", at);
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }
}
