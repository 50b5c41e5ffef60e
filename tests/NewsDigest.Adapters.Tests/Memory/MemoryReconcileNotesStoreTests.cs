using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Reconciling;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryReconcileNotesStoreTests : ReconcileNotesStoreBehaviour
{
    protected override IReconcileNotesStore Store { get; } = new MemoryReconcileNotesStore();
}
