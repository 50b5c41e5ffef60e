using Azure.Storage.Queues.Models;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Queues;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Events;

namespace NewsDigest.Adapters.Tests.AzureStorage.Queues;

public class AzureEventQueueTests : EventQueueBehaviour
{
    private readonly StorageConnection storage;

    public AzureEventQueueTests(AzuriteServer azurite)
    {
        storage = azurite.NewStorage();
        Queue = new AzureEventQueue(storage);
    }

    protected override IEventQueue Queue { get; }

    protected override async Task<IReadOnlyList<string>> TakeAll()
    {
        QueueMessage[] messages = await storage
            .Queue(StorageNames.EventQueue)
            .ReceiveMessagesAsync(32, cancellationToken: TestContext.Current.CancellationToken);
        return [.. messages.Select(m => m.MessageText)];
    }
}
