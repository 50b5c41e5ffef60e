using Azure.Storage.Queues.Models;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Queues;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Subscribers;

namespace NewsDigest.Adapters.Tests.AzureStorage.Queues;

public class AzureServiceMailQueueTests : ServiceMailQueueBehaviour
{
    private readonly StorageConnection storage;

    public AzureServiceMailQueueTests(AzuriteServer azurite)
    {
        storage = azurite.NewStorage();
        Queue = new AzureServiceMailQueue(storage);
    }

    protected override IServiceMailQueue Queue { get; }

    protected override async Task<IReadOnlyList<string>> TakeAll()
    {
        QueueMessage[] messages = await storage
            .Queue(StorageNames.MailQueue)
            .ReceiveMessagesAsync(32, cancellationToken: TestContext.Current.CancellationToken);
        return [.. messages.Select(m => m.MessageText)];
    }
}
