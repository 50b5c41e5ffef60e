using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using NewsDigest.Adapters.AzureStorage.Entities;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>Makes the options of the services' clients.</summary>
internal static class StorageClientOptions
{
    // The SDK would ask for its own newest version of the services, which Azurite refuses until its next release. This
    // one is known to both and has all that is used here.
    private const BlobClientOptions.ServiceVersion BlobVersion = BlobClientOptions.ServiceVersion.V2025_11_05;
    private const QueueClientOptions.ServiceVersion QueueVersion = QueueClientOptions.ServiceVersion.V2025_11_05;

    public static BlobClientOptions ForBlobs(StorageClientSettings? settings) =>
        Apply(settings, new BlobClientOptions(BlobVersion));

    public static QueueClientOptions ForQueues(StorageClientSettings? settings) =>
        Apply(settings, new QueueClientOptions(QueueVersion) { MessageEncoding = QueueMessageEncoding.Base64 });

    public static QueueClientOptions ForUndecodedQueues(StorageClientSettings? settings) =>
        Apply(settings, new QueueClientOptions(QueueVersion) { MessageEncoding = QueueMessageEncoding.None });

    public static TableClientOptions ForTables(StorageClientSettings? settings) =>
        InPieces(Apply(settings, new TableClientOptions()));

    private static TableClientOptions InPieces(TableClientOptions options)
    {
        options.AddPolicy(new AnswersInPieces(), HttpPipelinePosition.BeforeTransport);
        return options;
    }

    private static T Apply<T>(StorageClientSettings? chosen, T options)
        where T : ClientOptions
    {
        var settings = chosen ?? StorageClientSettings.Default;
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = settings.MaxRetries;
        options.Retry.Delay = settings.Delay;
        options.Retry.MaxDelay = settings.MaxDelay;
        options.Retry.NetworkTimeout = settings.NetworkTimeout;
        // Addresses of rows and blobs hold ids of readers: they are no matter for logs.
        options.Diagnostics.IsLoggingEnabled = false;
        foreach (var policy in settings.Policies)
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        return options;
    }
}
