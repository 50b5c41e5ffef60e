using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Subscribers;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureSubscriberStoreTests(AzuriteServer azurite) : SubscriberStoreBehaviour
{
    protected override ISubscriberStore Store { get; } = new AzureSubscriberStore(azurite.NewStorage());
}
