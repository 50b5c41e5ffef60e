using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureScheduleStoreTests(AzuriteServer azurite) : ScheduleStoreBehaviour
{
    protected override IScheduleStore Store { get; } = new AzureScheduleStore(azurite.NewStorage());
}
