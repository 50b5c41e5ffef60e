using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureModelPauseStoreTests(AzuriteServer azurite) : ModelPauseStoreBehaviour
{
    protected override IModelPauseStore Store { get; } = new AzureModelPauseStore(azurite.NewStorage());
}
