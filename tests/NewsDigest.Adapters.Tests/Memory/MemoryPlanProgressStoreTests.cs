using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Planning;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryPlanProgressStoreTests : PlanProgressStoreBehaviour
{
    protected override IPlanProgressStore Store { get; } = new MemoryPlanProgressStore();
}
