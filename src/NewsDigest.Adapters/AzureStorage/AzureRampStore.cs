using System.Text.Json;
using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Delivery.Ramp;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>What was taken of the ramp, one row of table storage: who takes some writes it, if nobody wrote it since.</summary>
public sealed class AzureRampStore(StorageConnection storage) : IRampStore
{
    private const string Partition = "sender";
    private const string Row = "ramp";

    private readonly TableClient table = storage.Table(StorageNames.Sending);

    /// <inheritdoc/>
    public async Task<RampState?> FindAsync(CancellationToken cancellationToken) =>
        await table.FindAsync(Partition, Row, cancellationToken) is { } row
            ? new RampState(
                row.Instant("Began"),
                row.Instant("Hour"),
                JsonSerializer.Deserialize<Dictionary<string, int>>(row.Text("Taken")) ?? []
            )
            {
                Version = row.Version(),
            }
            : null;

    /// <inheritdoc/>
    public async Task<bool> SaveAsync(RampState state, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, Row);
        row.Set("Began", state.Began);
        row.Set("Hour", state.Hour);
        row.Set("Taken", JsonSerializer.Serialize(state.Taken));
        var version = state.Version is { } read
            ? await table.TryReplaceAsync(row, read, cancellationToken)
            : await table.TryAddAsync(row, cancellationToken);
        return version is not null;
    }
}
