using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake.Items;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryItemStoreTests : ItemStoreBehaviour
{
    protected override IItemStore Store { get; } = new MemoryItemStore();
}
