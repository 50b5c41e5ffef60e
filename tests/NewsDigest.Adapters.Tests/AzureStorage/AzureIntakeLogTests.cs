using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureIntakeLogTests(AzuriteServer azurite) : IntakeLogBehaviour
{
    protected override IIntakeLog Log { get; } = new AzureIntakeLog(azurite.NewStorage());
}
