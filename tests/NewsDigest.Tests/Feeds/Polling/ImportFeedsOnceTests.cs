using System.Text;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Tests.Feeds.Polling;

public class ImportFeedsOnceTests
{
    private readonly FakeFeeds feeds = new();

    [Fact]
    public async Task A_list_is_imported_once_so_that_a_feed_that_was_removed_stays_so()
    {
        (await Import(List("post"))).ShouldBe(new ImportReport(Listed: 1, Added: 1));
        await feeds.RemoveAsync(feeds.Only.Id, Cancel);

        (await Import(List("post"))).ShouldBeNull();

        (await All()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_that_was_changed_is_imported_again()
    {
        await Import(List("post"));

        (await Import(List("post", "wire"))).ShouldBe(new ImportReport(Listed: 2, Added: 1));

        (await All()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_no_list_is_looked_at_again()
    {
        (await Import("no list")).ShouldBe(new ImportReport(0, 0));
        (await Import("no list")).ShouldBe(new ImportReport(0, 0));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<ImportReport?> Import(string list) =>
        new ImportFeedsOnce(feeds, new ImportFeeds(feeds, TimeProvider.System)).RunAsync(
            Encoding.UTF8.GetBytes(list),
            Cancel
        );

    private async Task<List<FeedSubscription>> All() => await feeds.ReadAsync(Cancel).ToListAsync(Cancel);

    private static string List(params string[] names) =>
        Opml.Write(
            "Feeds",
            names.Select(n => new OpmlFeed(new Uri($"https://{n}.example/feed"), n, Site: null, Folders: []))
        );
}
