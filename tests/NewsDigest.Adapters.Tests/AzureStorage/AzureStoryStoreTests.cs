using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Stories;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureStoryStoreTests(AzuriteServer azurite) : StoryStoreBehaviour
{
    protected override IStoryStore Store { get; } = new AzureStoryStore(azurite.NewStorage());
}
