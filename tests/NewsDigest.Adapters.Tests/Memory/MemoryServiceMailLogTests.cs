using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.ServiceMails;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryServiceMailLogTests : ServiceMailLogBehaviour
{
    protected override IServiceMailLog Log { get; } = new MemoryServiceMailLog();
}
