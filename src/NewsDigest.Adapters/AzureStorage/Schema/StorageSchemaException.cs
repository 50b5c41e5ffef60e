namespace NewsDigest.Adapters.AzureStorage.Schema;

/// <summary>The storage is not one that this program can work with.</summary>
public sealed class StorageSchemaException(string message) : Exception(message);
