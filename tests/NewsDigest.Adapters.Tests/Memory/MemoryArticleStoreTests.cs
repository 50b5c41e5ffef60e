using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake.Items;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryArticleStoreTests : ArticleStoreBehaviour
{
    protected override IArticleStore Store { get; } = new MemoryArticleStore();
}
