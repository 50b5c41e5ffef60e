using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>The model's pause, one row of the table <c>Budget</c> that is there while the model does not answer.</summary>
public sealed class AzureModelPauseStore(StorageConnection storage) : IModelPauseStore
{
    private const string Row = "pause";

    private readonly TableClient table = storage.Table(StorageNames.Budget);

    /// <inheritdoc/>
    public async Task<ModelPause?> FindAsync(CancellationToken cancellationToken) =>
        await table.FindAsync(AzureWritingLog.Partition, Row, cancellationToken) is { } row
            ? new ModelPause(
                row.Instant("Until"),
                row.Member<ModelFailure>("Failure"),
                row.Instant("Since"),
                row.GetInt32("Times") ?? 1
            )
            : null;

    /// <inheritdoc/>
    public async Task SaveAsync(ModelPause? pause, CancellationToken cancellationToken)
    {
        if (pause is null)
        {
            await table.TryDeleteAsync(AzureWritingLog.Partition, Row, cancellationToken);
            return;
        }
        var row = new TableEntity(AzureWritingLog.Partition, Row) { ["Times"] = pause.Times };
        row.Set("Until", pause.Until);
        row.Set("Failure", pause.Failure);
        row.Set("Since", pause.Since);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }
}
