using NewsDigest.Feeds.Polling;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every inbox does.</summary>
public abstract class ArticleInboxBehaviour
{
    protected abstract IArticleInbox Inbox { get; }

    /// <summary>The document of a path; null where there is none.</summary>
    protected abstract Task<byte[]?> Read(string path);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_put_at_its_path()
    {
        (await Inbox.PutAsync("feeds/post/1.json", "{}"u8.ToArray(), Cancel)).ShouldBeTrue();
        (await Read("feeds/post/1.json")).ShouldBe("{}"u8.ToArray());
    }

    [Fact]
    public async Task A_document_that_is_there_stays_as_it_is()
    {
        await Inbox.PutAsync("feeds/post/1.json", "1"u8.ToArray(), Cancel);

        (await Inbox.PutAsync("feeds/post/1.json", "2"u8.ToArray(), Cancel)).ShouldBeFalse();
        (await Read("feeds/post/1.json")).ShouldBe("1"u8.ToArray());
    }
}
