using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Ramp;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryRampStoreTests : RampStoreBehaviour
{
    protected override IRampStore Store { get; } = new MemoryRampStore();
}
