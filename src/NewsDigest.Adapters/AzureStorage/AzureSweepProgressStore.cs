using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Intake.Sweeping;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>How far the sweep has looked: one row of the table <c>Intake</c>.</summary>
public sealed class AzureSweepProgressStore(StorageConnection storage) : ISweepProgressStore
{
    private const string Partition = "sweep";
    private const string Row = "progress";

    private readonly TableClient table = storage.Table(StorageNames.Intake);

    /// <inheritdoc/>
    public async Task<SweepProgress?> FindAsync(CancellationToken cancellationToken) =>
        await table.FindAsync(Partition, Row, cancellationToken) is { } row
            ? new SweepProgress(row.Instant(nameof(SweepProgress.Until)), row.Instant(nameof(SweepProgress.LastWhole)))
            : null;

    /// <inheritdoc/>
    public Task SaveAsync(SweepProgress progress, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(
            new TableEntity(Partition, Row)
            {
                [nameof(SweepProgress.Until)] = progress.Until.ToUniversalTime(),
                [nameof(SweepProgress.LastWhole)] = progress.LastWhole.ToUniversalTime(),
            },
            TableUpdateMode.Replace,
            cancellationToken
        );
}
