using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Stories.Vectors;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureVectorStoreTests : VectorStoreBehaviour
{
    public AzureVectorStoreTests(AzuriteServer azurite) => Store = new AzureVectorStore(azurite.NewStorage());

    protected override IVectorStore Store { get; }
}
