using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryDeliveryLedgerTests : DeliveryLedgerBehaviour
{
    protected override IDeliveryLedger Ledger { get; } = new MemoryDeliveryLedger();
}
