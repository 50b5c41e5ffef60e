using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Briefings.Editions;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryEditionStoreTests : EditionStoreBehaviour
{
    protected override IEditionStore Store { get; } = new MemoryEditionStore();
}
