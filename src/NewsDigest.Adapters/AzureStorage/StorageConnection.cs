using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using NewsDigest.Adapters.AzureStorage.Entities;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>The one storage account that the system keeps everything in: its blobs, its queues, its tables.</summary>
/// <remarks>
/// Clients of blobs and queues are made when they are first asked for: their libraries are megabytes of code, which a process
/// does not hold before it has work for them.
/// </remarks>
public sealed class StorageConnection
{
    private readonly string? connectionString;
    private readonly (Uri Blobs, Uri Queues, TokenCredential Credential)? services;
    private readonly StorageClientSettings? settings;
    private BlobServiceClient? blobs;
    private QueueServiceClient? queues;
    private QueueServiceClient? undecodedQueues;

    private StorageConnection(string connectionString, StorageClientSettings? settings, UnreadableRows? unreadable)
    {
        Unreadable = unreadable ?? new UnreadableRows();
        (this.connectionString, this.settings) = (connectionString, settings);
        // What is no connection string is found out here.
        Tables = new TableServiceClient(connectionString, StorageClientOptions.ForTables(settings));
    }

    private StorageConnection(
        Uri blobService,
        Uri queueService,
        Uri tableService,
        TokenCredential credential,
        StorageClientSettings? settings,
        UnreadableRows? unreadable
    )
    {
        Unreadable = unreadable ?? new UnreadableRows();
        (services, this.settings) = ((blobService, queueService, credential), settings);
        Tables = new TableServiceClient(tableService, credential, StorageClientOptions.ForTables(settings));
    }

    /// <summary>The blob service.</summary>
    public BlobServiceClient Blobs => LazyInitializer.EnsureInitialized(ref blobs, MakeBlobs);

    /// <summary>The queue service. Its messages are Base64, as the Functions host expects them.</summary>
    public QueueServiceClient Queues =>
        LazyInitializer.EnsureInitialized(ref queues, () => MakeQueues(StorageClientOptions.ForQueues(settings)));

    /// <summary>The table service.</summary>
    public TableServiceClient Tables { get; }

    private QueueServiceClient UndecodedQueues =>
        LazyInitializer.EnsureInitialized(
            ref undecodedQueues,
            () => MakeQueues(StorageClientOptions.ForUndecodedQueues(settings))
        );

    /// <summary>What could not be read in it.</summary>
    public UnreadableRows Unreadable { get; }

    /// <summary>Connects by a connection string; <c>UseDevelopmentStorage=true</c> is Azurite at its usual ports.</summary>
    /// <exception cref="FormatException">It is no connection string.</exception>
    public static StorageConnection FromConnectionString(
        string connectionString,
        StorageClientSettings? settings = null,
        UnreadableRows? unreadable = null
    ) => new(connectionString, settings, unreadable);

    /// <summary>Connects by the addresses of the services and an identity.</summary>
    public static StorageConnection FromServices(
        Uri blobService,
        Uri queueService,
        Uri tableService,
        TokenCredential credential,
        StorageClientSettings? settings = null,
        UnreadableRows? unreadable = null
    ) => new(blobService, queueService, tableService, credential, settings, unreadable);

    /// <summary>A container, which <see cref="Schema.StorageSchema"/> has made.</summary>
    public BlobContainerClient Container(string name) => Blobs.GetBlobContainerClient(name);

    /// <summary>A queue, which <see cref="Schema.StorageSchema"/> has made.</summary>
    public QueueClient Queue(string name) => Queues.GetQueueClient(name);

    /// <summary>
    /// A queue whose messages come as they lie there, for who must keep those that are no Base64: with
    /// <see cref="Queue"/>, one of them makes a whole read fail.
    /// </summary>
    public QueueClient UndecodedQueue(string name) => UndecodedQueues.GetQueueClient(name);

    /// <summary>A table, which <see cref="Schema.StorageSchema"/> has made.</summary>
    public TableClient Table(string name) => Tables.GetTableClient(name);

    /// <summary>Reads rows of a table, of which one that cannot be read keeps no other from being read.</summary>
    internal ReadableRows Rows(string table) => new(table, Unreadable);

    private BlobServiceClient MakeBlobs()
    {
        var options = StorageClientOptions.ForBlobs(settings);
        return services is { } at
            ? new BlobServiceClient(at.Blobs, at.Credential, options)
            : new BlobServiceClient(connectionString, options);
    }

    private QueueServiceClient MakeQueues(QueueClientOptions options) =>
        services is { } at
            ? new QueueServiceClient(at.Queues, at.Credential, options)
            : new QueueServiceClient(connectionString, options);
}
