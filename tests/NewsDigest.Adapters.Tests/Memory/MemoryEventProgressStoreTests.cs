using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Events;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryEventProgressStoreTests : EventProgressStoreBehaviour
{
    protected override IEventProgressStore Store { get; } = new MemoryEventProgressStore();
}
