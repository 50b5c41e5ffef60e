using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryWithdrawalStoreTests : WithdrawalStoreBehaviour
{
    protected override IWithdrawalStore Store { get; } = new MemoryWithdrawalStore();
}
