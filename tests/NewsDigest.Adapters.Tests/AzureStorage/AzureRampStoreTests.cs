using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Ramp;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureRampStoreTests(AzuriteServer azurite) : RampStoreBehaviour
{
    protected override IRampStore Store { get; } = new AzureRampStore(azurite.NewStorage());
}
