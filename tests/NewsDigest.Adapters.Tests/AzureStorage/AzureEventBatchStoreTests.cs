using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Events;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureEventBatchStoreTests(AzuriteServer azurite) : EventBatchStoreBehaviour
{
    protected override IEventBatchStore Store { get; } = new AzureEventBatchStore(azurite.NewStorage());
}
