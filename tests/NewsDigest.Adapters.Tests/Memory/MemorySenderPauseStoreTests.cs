using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemorySenderPauseStoreTests : SenderPauseStoreBehaviour
{
    protected override ISenderPauseStore Store { get; } = new MemorySenderPauseStore();
}
