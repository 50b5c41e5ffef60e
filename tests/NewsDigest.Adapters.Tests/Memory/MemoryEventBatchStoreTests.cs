using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Events;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryEventBatchStoreTests : EventBatchStoreBehaviour
{
    protected override IEventBatchStore Store { get; } = new MemoryEventBatchStore(TimeProvider.System);
}
