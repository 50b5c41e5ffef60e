using Azure.Storage.Queues;
using NewsDigest.Delivery;

namespace NewsDigest.Adapters.AzureStorage.Queues;

/// <summary>Ranges of readers in queue storage, as <see cref="DeliveryMessage"/> in Base64.</summary>
public sealed class AzureDeliveryQueue(StorageConnection storage) : IDeliveryQueue
{
    private readonly QueueClient queue = storage.Queue(StorageNames.DeliveryQueue);

    /// <inheritdoc/>
    public Task EnqueueAsync(DeliveryRange range, CancellationToken cancellationToken) =>
        queue.SendMessageAsync(DeliveryMessage.Write(range), cancellationToken);
}
