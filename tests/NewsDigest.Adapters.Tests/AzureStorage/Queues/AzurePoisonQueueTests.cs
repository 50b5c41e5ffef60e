using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Queues;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Queues;

namespace NewsDigest.Adapters.Tests.AzureStorage.Queues;

public class AzurePoisonQueueTests : PoisonQueueBehaviour
{
    private static readonly string Name = StorageNames.PoisonOf(StorageNames.MailQueue);

    private readonly StorageConnection storage;

    public AzurePoisonQueueTests(AzuriteServer azurite)
    {
        storage = azurite.NewStorage();
        Queue = new AzurePoisonQueue(storage, StorageNames.MailQueue);
    }

    protected override IPoisonQueue Queue { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // As the Functions host does: the body as it lay in the other queue.
    protected override Task Add(string text) => storage.Queue(Name).SendMessageAsync(text, Cancel);

    [Fact]
    public async Task A_body_that_is_no_Base64_is_read_as_it_lies_there()
    {
        await storage.UndecodedQueue(Name).SendMessageAsync("{plain}", Cancel);

        (await Queue.ReadAsync(1, Cancel)).ShouldHaveSingleItem().Text.ShouldBe("{plain}");
    }
}
