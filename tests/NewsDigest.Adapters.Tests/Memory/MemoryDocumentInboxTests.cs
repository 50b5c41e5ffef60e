using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryDocumentInboxTests : DocumentInboxBehaviour
{
    private readonly MemoryArticleInbox inbox = new(TimeProvider.System);

    protected override IDocumentInbox Inbox => inbox;

    protected override Task Drop(string path, byte[] content)
    {
        inbox.Drop(path, content);
        return Task.CompletedTask;
    }
}
