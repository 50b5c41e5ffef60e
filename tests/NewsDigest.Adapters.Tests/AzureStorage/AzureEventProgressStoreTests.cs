using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Events;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureEventProgressStoreTests(AzuriteServer azurite) : EventProgressStoreBehaviour
{
    protected override IEventProgressStore Store { get; } = new AzureEventProgressStore(azurite.NewStorage());
}
