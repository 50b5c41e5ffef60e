using Azure.Storage.Queues;
using NewsDigest.Delivery.Events;

namespace NewsDigest.Adapters.AzureStorage.Queues;

/// <summary>Batches of events in queue storage, as <see cref="EventMessage"/> in Base64.</summary>
public sealed class AzureEventQueue(StorageConnection storage) : IEventQueue
{
    private readonly QueueClient queue = storage.Queue(StorageNames.EventQueue);

    /// <inheritdoc/>
    public Task EnqueueAsync(EventBatch batch, CancellationToken cancellationToken) =>
        queue.SendMessageAsync(EventMessage.Write(batch), cancellationToken);
}
