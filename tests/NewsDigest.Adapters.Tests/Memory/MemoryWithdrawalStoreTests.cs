using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake.Notices;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryWithdrawalStoreTests : WithdrawalStoreBehaviour
{
    protected override IWithdrawalStore Store { get; } = new MemoryWithdrawalStore();
}
