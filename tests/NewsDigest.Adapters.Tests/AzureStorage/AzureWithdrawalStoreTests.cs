using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake.Notices;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureWithdrawalStoreTests(AzuriteServer azurite) : WithdrawalStoreBehaviour
{
    protected override IWithdrawalStore Store { get; } = new AzureWithdrawalStore(azurite.NewStorage());
}
