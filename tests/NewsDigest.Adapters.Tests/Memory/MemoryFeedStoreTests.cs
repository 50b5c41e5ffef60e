using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryFeedStoreTests : FeedStoreBehaviour
{
    protected override IFeedStore Store { get; } = new MemoryFeedStore();
}
