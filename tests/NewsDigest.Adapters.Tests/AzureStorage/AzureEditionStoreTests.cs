using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Briefings;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureEditionStoreTests(AzuriteServer azurite) : EditionStoreBehaviour
{
    protected override IEditionStore Store { get; } = new AzureEditionStore(azurite.NewStorage());
}
