using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake;

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
}
