using Azure.Storage.Blobs.Models;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureDocumentInboxTests(AzuriteServer azurite) : DocumentInboxBehaviour
{
    private readonly StorageConnection storage = azurite.NewStorage();

    protected override IDocumentInbox Inbox => new AzureArticleInbox(storage);

    protected override Task Drop(string path, byte[] content) =>
        storage
            .Container(StorageNames.Articles)
            .GetBlobClient(path)
            .UploadAsync(new BinaryData(content), overwrite: true, TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_time_of_publication_in_the_metadata_of_a_blob_goes_with_the_document()
    {
        await storage
            .Container(StorageNames.Articles)
            .GetBlobClient("drop/a.txt")
            .UploadAsync(
                new BinaryData("A ferry for all"),
                new BlobUploadOptions
                {
                    Metadata = new Dictionary<string, string> { ["published"] = "2026-03-09T07:30:00+01:00" },
                },
                TestContext.Current.CancellationToken
            );
        var entry = await Inbox.FindAsync("drop/a.txt", TestContext.Current.CancellationToken);

        var document = await Inbox.ReadAsync(entry!, TestContext.Current.CancellationToken);

        document!.Published.ShouldBe(new DateTimeOffset(2026, 3, 9, 6, 30, 0, TimeSpan.Zero));
    }
}
