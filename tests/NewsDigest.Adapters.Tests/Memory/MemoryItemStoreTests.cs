using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryItemStoreTests : ItemStoreBehaviour
{
    protected override IItemStore Store { get; } = new MemoryItemStore();
}
