using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Subscribers;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureAddressStoreTests(AzuriteServer azurite) : AddressStoreBehaviour
{
    protected override IAddressStore Store { get; } = new AzureAddressStore(azurite.NewStorage());
}
