using Azure.Storage.Queues;
using NewsDigest.Delivery.Queues;
using NewsDigest.Telemetry;

namespace NewsDigest.Adapters.AzureStorage.Queues;

/// <summary>Ranges of readers in queue storage, as <see cref="DeliveryMessage"/> in Base64.</summary>
public sealed class AzureDeliveryQueue(StorageConnection storage) : IDeliveryQueue
{
    private readonly QueueClient queue = storage.Queue(StorageNames.DeliveryQueue);

    /// <inheritdoc/>
    public Task EnqueueAsync(DeliveryRange range, CancellationToken cancellationToken) =>
        queue.SendMessageAsync(
            // Whoever handles it goes on with the trace of whoever puts it there.
            DeliveryMessage.Write(range with { TraceParent = range.TraceParent ?? DigestTrace.Current }),
            cancellationToken
        );
}
