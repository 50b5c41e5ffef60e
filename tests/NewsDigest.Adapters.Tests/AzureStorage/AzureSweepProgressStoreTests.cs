using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake.Sweeping;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureSweepProgressStoreTests(AzuriteServer azurite) : SweepProgressStoreBehaviour
{
    protected override ISweepProgressStore Store { get; } = new AzureSweepProgressStore(azurite.NewStorage());
}
