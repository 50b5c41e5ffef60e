namespace NewsDigest.Adapters.AzureStorage.Schema;

/// <summary>One step from a version of the storage to the next.</summary>
/// <param name="Version">The version it leads to, from the one before.</param>
/// <param name="Name">What it does, for a person.</param>
/// <param name="Run">
/// Does it. It is run again from its beginning where the instance that ran it was killed, so it leaves alone what it
/// finds done.
/// </param>
public sealed record SchemaStep(int Version, string Name, Func<StorageConnection, CancellationToken, Task> Run);
