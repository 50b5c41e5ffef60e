using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryModelPauseStoreTests : ModelPauseStoreBehaviour
{
    protected override IModelPauseStore Store { get; } = new MemoryModelPauseStore();
}
