using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryWritingLogTests : WritingLogBehaviour
{
    public MemoryWritingLogTests() => Log = new MemoryWritingLog(Time);

    protected override IWritingLog Log { get; }
}
