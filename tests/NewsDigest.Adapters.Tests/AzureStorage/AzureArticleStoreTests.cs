using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake.Items;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureArticleStoreTests(AzuriteServer azurite) : ArticleStoreBehaviour
{
    protected override IArticleStore Store { get; } = new AzureArticleStore(azurite.NewStorage());
}
