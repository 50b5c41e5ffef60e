using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;

namespace NewsDigest.Adapters.AzureStorage.Schema;

/// <summary>
/// Brings the storage to the version that this code knows. Any number of instances may try at once: one runs each step,
/// the others wait for it.
/// </summary>
public sealed class StorageSchema(StorageConnection storage, TimeProvider time, IReadOnlyList<SchemaStep>? steps = null)
{
    /// <summary>How long an instance may be at one step before another takes it for dead and begins that step again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private const string Key = "version";
    private const string VersionColumn = "Version";
    private const string OwnerColumn = "Owner";
    private const string LeaseColumn = "LeaseUntil";

    private readonly IReadOnlyList<SchemaStep> steps = steps ?? SchemaSteps.All;
    private readonly string owner = Guid.NewGuid().ToString("N");

    /// <summary>Runs the steps that the storage has not seen.</summary>
    /// <exception cref="StorageSchemaException">A newer program has migrated this storage.</exception>
    public async Task<SchemaReport> MigrateAsync(CancellationToken cancellationToken)
    {
        var table = storage.Table(StorageNames.Schema);
        await table.CreateIfNotExistsAsync(cancellationToken);
        var run = new List<string>();
        while (true)
        {
            var row = await FindOrAddAsync(table, cancellationToken);
            var version = row.GetInt32(VersionColumn) ?? 0;
            if (version > steps.Count)
                throw TooNew(version);
            if (version == steps.Count)
                return new SchemaReport(version, run);

            var claim = await ClaimAsync(table, row, version, cancellationToken);
            if (claim is null)
            {
                await Task.Delay(Pause, time, cancellationToken);
                continue;
            }
            var step = steps[version];
            await step.Run(storage, cancellationToken);
            if (await table.TryReplaceAsync(Row(step.Version), claim, cancellationToken) is not null)
                run.Add(step.Name);
        }
    }

    /// <summary>The version of the storage; 0 for one that was never migrated.</summary>
    public async Task<int> FindVersionAsync(CancellationToken cancellationToken)
    {
        var table = storage.Table(StorageNames.Schema);
        var exists = storage.Tables.QueryAsync(t => t.Name == table.Name, cancellationToken: cancellationToken);
        await foreach (var _ in exists)
            return (await table.FindAsync(Key, Key, cancellationToken))?.GetInt32(VersionColumn) ?? 0;
        return 0;
    }

    private static async Task<TableEntity> FindOrAddAsync(TableClient table, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await table.FindAsync(Key, Key, cancellationToken) is { } row)
                return row;
            await table.TryAddAsync(Row(0), cancellationToken);
        }
    }

    private async Task<string?> ClaimAsync(
        TableClient table,
        TableEntity row,
        int version,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var isTaken = row.GetString(OwnerColumn) is { Length: > 0 } && row.GetDateTimeOffset(LeaseColumn) > now;
        if (isTaken)
            return null;
        var claimed = Row(version);
        claimed[OwnerColumn] = owner;
        claimed[LeaseColumn] = now + Lease;
        return await table.TryReplaceAsync(claimed, row.Version(), cancellationToken);
    }

    private static TableEntity Row(int version) => new(Key, Key) { [VersionColumn] = version };

    private StorageSchemaException TooNew(int version) =>
        new(
            $"The storage is of version {version}, and this program knows versions up to {steps.Count}: a newer program"
                + " has migrated it. Install that version or a newer one, or use another storage account."
        );
}
