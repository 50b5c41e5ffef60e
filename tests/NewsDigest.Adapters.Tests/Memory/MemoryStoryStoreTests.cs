using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Stories;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryStoryStoreTests : StoryStoreBehaviour
{
    protected override IStoryStore Store { get; } = new MemoryStoryStore();
}
