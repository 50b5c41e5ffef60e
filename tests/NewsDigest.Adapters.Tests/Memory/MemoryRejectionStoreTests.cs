using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Articles;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryRejectionStoreTests : RejectionStoreBehaviour
{
    private readonly MemoryRejectionStore store = new(TimeProvider.System);

    protected override IRejectionStore Store => store;

    protected override Task<IReadOnlyList<Rejection>> All() =>
        Task.FromResult<IReadOnlyList<Rejection>>([.. store.All]);
}
