using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>The one storage account that the system keeps everything in: its blobs, its queues, its tables.</summary>
public sealed class StorageConnection
{
    private readonly QueueServiceClient undecodedQueues;

    private StorageConnection(
        BlobServiceClient blobs,
        QueueServiceClient queues,
        QueueServiceClient undecodedQueues,
        TableServiceClient tables
    )
    {
        Blobs = blobs;
        Queues = queues;
        this.undecodedQueues = undecodedQueues;
        Tables = tables;
    }

    /// <summary>The blob service.</summary>
    public BlobServiceClient Blobs { get; }

    /// <summary>The queue service. Its messages are Base64, as the Functions host expects them.</summary>
    public QueueServiceClient Queues { get; }

    /// <summary>The table service.</summary>
    public TableServiceClient Tables { get; }

    /// <summary>Connects by a connection string; <c>UseDevelopmentStorage=true</c> is Azurite at its usual ports.</summary>
    /// <exception cref="FormatException">It is no connection string.</exception>
    public static StorageConnection FromConnectionString(
        string connectionString,
        StorageClientSettings? settings = null
    ) =>
        new(
            new BlobServiceClient(connectionString, StorageClientOptions.ForBlobs(settings)),
            new QueueServiceClient(connectionString, StorageClientOptions.ForQueues(settings)),
            new QueueServiceClient(connectionString, StorageClientOptions.ForUndecodedQueues(settings)),
            new TableServiceClient(connectionString, StorageClientOptions.ForTables(settings))
        );

    /// <summary>Connects by the addresses of the services and an identity.</summary>
    public static StorageConnection FromServices(
        Uri blobService,
        Uri queueService,
        Uri tableService,
        TokenCredential credential,
        StorageClientSettings? settings = null
    ) =>
        new(
            new BlobServiceClient(blobService, credential, StorageClientOptions.ForBlobs(settings)),
            new QueueServiceClient(queueService, credential, StorageClientOptions.ForQueues(settings)),
            new QueueServiceClient(queueService, credential, StorageClientOptions.ForUndecodedQueues(settings)),
            new TableServiceClient(tableService, credential, StorageClientOptions.ForTables(settings))
        );

    /// <summary>A container, which <see cref="Schema.StorageSchema"/> has made.</summary>
    public BlobContainerClient Container(string name) => Blobs.GetBlobContainerClient(name);

    /// <summary>A queue, which <see cref="Schema.StorageSchema"/> has made.</summary>
    public QueueClient Queue(string name) => Queues.GetQueueClient(name);

    /// <summary>
    /// A queue whose messages come as they lie there, for who must keep those that are no Base64: with
    /// <see cref="Queue"/>, one of them makes a whole read fail.
    /// </summary>
    public QueueClient UndecodedQueue(string name) => undecodedQueues.GetQueueClient(name);

    /// <summary>A table, which <see cref="Schema.StorageSchema"/> has made.</summary>
    public TableClient Table(string name) => Tables.GetTableClient(name);
}
