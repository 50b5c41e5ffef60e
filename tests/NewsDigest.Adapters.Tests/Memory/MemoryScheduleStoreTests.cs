using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryScheduleStoreTests : ScheduleStoreBehaviour
{
    protected override IScheduleStore Store { get; } = new MemoryScheduleStore();
}
