using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Briefings.Archive;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryEditionIndexStoreTests : EditionIndexStoreBehaviour
{
    protected override IEditionIndexStore Store { get; } = new MemoryEditionIndexStore();
}
