using Azure.Storage.Queues.Models;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Queues;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Queues;

namespace NewsDigest.Adapters.Tests.AzureStorage.Queues;

public class AzureDeliveryQueueTests : DeliveryQueueBehaviour
{
    private readonly StorageConnection storage;

    public AzureDeliveryQueueTests(AzuriteServer azurite)
    {
        storage = azurite.NewStorage();
        Queue = new AzureDeliveryQueue(storage);
    }

    protected override IDeliveryQueue Queue { get; }

    protected override async Task<IReadOnlyList<string>> TakeAll()
    {
        QueueMessage[] messages = await storage
            .Queue(StorageNames.DeliveryQueue)
            .ReceiveMessagesAsync(32, cancellationToken: TestContext.Current.CancellationToken);
        return [.. messages.Select(m => m.MessageText)];
    }
}
