using NewsDigest.Adapters.AzureStorage.Schema;

namespace NewsDigest.Hosting.Storage;

/// <summary>Makes the configured storage ready for this version of the program.</summary>
public sealed class StorageSetup(StorageSchema schema)
{
    /// <summary>Runs what the storage has not seen yet; nothing where it is ready. Safe on any number of instances.</summary>
    /// <returns>The version of the storage.</returns>
    /// <exception cref="StorageSchemaException">A newer program has migrated the storage.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken) =>
        (await schema.MigrateAsync(cancellationToken)).Version;
}
