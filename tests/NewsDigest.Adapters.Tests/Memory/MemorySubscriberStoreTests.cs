using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Subscribers;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemorySubscriberStoreTests : SubscriberStoreBehaviour
{
    protected override ISubscriberStore Store { get; } = new MemorySubscriberStore();
}
