using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake.Notices;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryNoticeStoreTests : NoticeStoreBehaviour
{
    protected override INoticeStore Store { get; } = new MemoryNoticeStore();
}
