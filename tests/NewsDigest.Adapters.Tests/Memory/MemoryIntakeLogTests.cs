using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryIntakeLogTests : IntakeLogBehaviour
{
    protected override IIntakeLog Log { get; } = new MemoryIntakeLog();
}
