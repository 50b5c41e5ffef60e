using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Schema;

namespace NewsDigest.Testing;

/// <summary>
/// Azurite for the tests of one assembly: started when the first test asks for a storage account, stopped after the last.
/// Every account that it hands out is empty and used by nobody else.
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private readonly Lazy<AzuriteProcess?> process = new(Start);
    private int accounts;

    /// <summary>Connection string of an account in which there is nothing.</summary>
    public string NewConnectionString()
    {
        if (process.Value is not { } azurite)
        {
            Assert.Skip(AzuriteProcess.HowToInstall);
            throw new InvalidOperationException(AzuriteProcess.HowToInstall);
        }
        return azurite.ConnectionString(Interlocked.Increment(ref accounts));
    }

    /// <summary>An account in which there is nothing.</summary>
    public StorageConnection NewAccount(StorageClientSettings? settings = null) =>
        StorageConnection.FromConnectionString(NewConnectionString(), settings);

    /// <summary>An account that has all containers, queues and tables, empty.</summary>
    public StorageConnection NewStorage(StorageClientSettings? settings = null)
    {
        var connectionString = NewConnectionString();
        // Not through the settings' policies: the faults are for the test, not for its preparation.
        var storage = StorageConnection.FromConnectionString(connectionString);
        Task.Run(() => new StorageSchema(storage, TimeProvider.System).MigrateAsync(CancellationToken.None))
            .GetAwaiter()
            .GetResult();
        return settings is null ? storage : StorageConnection.FromConnectionString(connectionString, settings);
    }

    public async ValueTask DisposeAsync()
    {
        if (process.IsValueCreated && process.Value is { } azurite)
            await azurite.DisposeAsync();
    }

    private static AzuriteProcess? Start()
    {
        if (AzuriteProcess.FindInstalled() is { } folder)
            return AzuriteProcess.Start(folder);
        if (Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException(AzuriteProcess.HowToInstall);
        return null;
    }
}
