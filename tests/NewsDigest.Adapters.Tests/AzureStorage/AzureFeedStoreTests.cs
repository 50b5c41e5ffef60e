using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureFeedStoreTests(AzuriteServer azurite) : FeedStoreBehaviour
{
    protected override IFeedStore Store { get; } = new AzureFeedStore(azurite.NewStorage());
}
