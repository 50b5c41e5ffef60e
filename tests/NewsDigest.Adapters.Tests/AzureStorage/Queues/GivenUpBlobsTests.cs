using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Queues;

namespace NewsDigest.Adapters.Tests.AzureStorage.Queues;

public class GivenUpBlobsTests
{
    private readonly StorageConnection storage;
    private readonly GivenUpBlobs blobs;

    public GivenUpBlobsTests(AzuriteServer azurite)
    {
        storage = azurite.NewStorage();
        blobs = new GivenUpBlobs(new AzurePoisonQueue(storage, StorageNames.BlobTrigger));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_hosts_message_names_the_document_and_goes_when_it_is_seen_to()
    {
        await GiveUp(
            """
            {"Type":"BlobTrigger","FunctionId":"Host.Functions.TakeIn","BlobType":"BlockBlob","ContainerName":"articles","BlobName":"wire/Zürich 1.txt","ETag":"\"0x8D\""}
            """
        );

        var document = (await blobs.ReadAsync(32, Cancel)).ShouldHaveSingleItem();
        document.Path.ShouldBe("wire/Zürich 1.txt");
        await blobs.DeleteAsync(document, Cancel);

        var queue = await storage.Queue("webjobs-blobtrigger-poison").GetPropertiesAsync(Cancel);
        queue.Value.ApproximateMessagesCount.ShouldBe(0);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("{\"ContainerName\":\"others\",\"BlobName\":\"a.txt\"}")]
    [InlineData("{\"ContainerName\":\"articles\",\"BlobName\":1}")]
    public async Task What_is_none_of_ours_names_no_document(string text)
    {
        await GiveUp(text);

        (await blobs.ReadAsync(32, Cancel)).ShouldHaveSingleItem().Path.ShouldBeNull();
    }

    private async Task GiveUp(string text) =>
        await storage.Queue("webjobs-blobtrigger-poison").SendMessageAsync(text, Cancel);
}
