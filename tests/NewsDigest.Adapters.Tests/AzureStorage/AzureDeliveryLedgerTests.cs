using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureDeliveryLedgerTests(AzuriteServer azurite) : DeliveryLedgerBehaviour
{
    protected override IDeliveryLedger Ledger { get; } = new AzureDeliveryLedger(azurite.NewStorage());
}
