using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Planning;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzurePlanProgressStoreTests(AzuriteServer azurite) : PlanProgressStoreBehaviour
{
    protected override IPlanProgressStore Store { get; } = new AzurePlanProgressStore(azurite.NewStorage());
}
