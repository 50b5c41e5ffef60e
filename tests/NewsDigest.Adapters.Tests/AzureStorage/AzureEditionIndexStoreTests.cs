using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Briefings.Archive;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureEditionIndexStoreTests(AzuriteServer azurite) : EditionIndexStoreBehaviour
{
    protected override IEditionIndexStore Store { get; } = new AzureEditionIndexStore(azurite.NewStorage());
}
