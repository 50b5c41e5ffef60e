using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureArticleInboxTests(AzuriteServer azurite) : ArticleInboxBehaviour
{
    private readonly StorageConnection storage = azurite.NewStorage();

    protected override IArticleInbox Inbox => new AzureArticleInbox(storage);

    protected override async Task<byte[]?> Read(string path)
    {
        var container = storage.Container(StorageNames.Articles);
        return (await container.TryReadAsync(path, TestContext.Current.CancellationToken))?.Content.ToArray();
    }
}
