using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Stories.Vectors;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryVectorStoreTests : VectorStoreBehaviour
{
    protected override IVectorStore Store { get; } = new MemoryVectorStore();
}
