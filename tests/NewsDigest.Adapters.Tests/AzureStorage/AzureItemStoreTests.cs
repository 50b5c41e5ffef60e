using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureItemStoreTests(AzuriteServer azurite) : ItemStoreBehaviour
{
    protected override IItemStore Store { get; } = new AzureItemStore(azurite.NewStorage());
}
