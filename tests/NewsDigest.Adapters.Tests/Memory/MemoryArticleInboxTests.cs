using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryArticleInboxTests : ArticleInboxBehaviour
{
    private readonly MemoryArticleInbox inbox = new(TimeProvider.System);

    protected override IArticleInbox Inbox => inbox;

    protected override Task<byte[]?> Read(string path) =>
        Task.FromResult(inbox.Documents.TryGetValue(path, out var content) ? content.ToArray() : null);
}
