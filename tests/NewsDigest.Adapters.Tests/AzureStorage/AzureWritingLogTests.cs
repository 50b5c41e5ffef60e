using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureWritingLogTests : WritingLogBehaviour
{
    public AzureWritingLogTests(AzuriteServer azurite) => Log = new AzureWritingLog(azurite.NewStorage(), Time);

    protected override IWritingLog Log { get; }
}
