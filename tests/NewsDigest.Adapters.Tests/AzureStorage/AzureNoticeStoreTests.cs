using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake.Notices;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureNoticeStoreTests(AzuriteServer azurite) : NoticeStoreBehaviour
{
    protected override INoticeStore Store { get; } = new AzureNoticeStore(azurite.NewStorage());
}
