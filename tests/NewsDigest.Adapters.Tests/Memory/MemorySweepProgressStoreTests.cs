using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake.Sweeping;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemorySweepProgressStoreTests : SweepProgressStoreBehaviour
{
    protected override ISweepProgressStore Store { get; } = new MemorySweepProgressStore();
}
