using NewsDigest.Feeds.Polling;
using NewsDigest.Feeds.Polling.Discovery;

namespace NewsDigest.Tests.Feeds.Polling.Discovery;

public class FindFeedTests
{
    private const string Site = "https://post.example/";

    private readonly FakeFetcher web = new() { Answer = new FeedFetch.Failed("its server answers 404") };

    [Fact]
    public async Task The_address_of_a_feed_is_the_feed()
    {
        web.Pages[Site] = FakeFetcher.Document("1");

        var found = (await Find()).ShouldBeOfType<FeedSearch.Found>();

        found.Feed.ShouldBe(new FeedLink(new Uri(Site), "Harbour Post"));
        found.Others.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_the_feeds_that_a_page_names_the_first_that_can_be_read_is_taken()
    {
        web.Pages[Site] = Page("a", "b", "c");
        web.Pages[Site + "b"] = FakeFetcher.Document("1");
        web.Pages[Site + "c"] = FakeFetcher.Document("1");

        var found = (await Find()).ShouldBeOfType<FeedSearch.Found>();

        found.Feed.Url.AbsoluteUri.ShouldBe(Site + "b");
        found.Others.Select(o => o.Url.AbsolutePath).ShouldBe(["/a", "/c"]);
    }

    [Fact]
    public async Task A_page_of_unreadable_feeds_says_which_they_are()
    {
        web.Pages[Site] = Page("a");
        (await Find()).ShouldBeOfType<FeedSearch.NoFeed>().Explanation.ShouldContain(Site + "a");
    }

    [Fact]
    public async Task A_page_without_feeds_says_so()
    {
        web.Pages[Site] = Page();
        (await Find()).ShouldBeOfType<FeedSearch.NoFeed>().Explanation.ShouldContain("web page");
    }

    [Fact]
    public async Task An_address_that_is_gone_is_no_feed()
    {
        web.Pages[Site] = new FeedFetch.Gone();
        (await Find()).ShouldBeOfType<FeedSearch.NoFeed>().Explanation.ShouldContain("410");
    }

    [Fact]
    public async Task Where_nothing_comes_nobody_knows() =>
        (await Find()).ShouldBeOfType<FeedSearch.Unreachable>().Explanation.ShouldBe("its server answers 404");

    [Fact]
    public async Task A_page_of_very_many_feeds_is_not_tried_through()
    {
        web.Pages[Site] = Page([.. Enumerable.Range(0, 100).Select(n => $"{n}")]);
        await Find();

        web.Requests.Count.ShouldBe(6);
    }

    private static FeedFetch.Fetched Page(params string[] feeds) =>
        FakeFetcher.Other(
            "<html><head>"
                + string.Concat(feeds.Select(f => $"<link rel=alternate type=application/rss+xml href={f}>")),
            "text/html",
            Site
        );

    private Task<FeedSearch> Find() => new FindFeed(web).RunAsync(new Uri(Site), TestContext.Current.CancellationToken);
}
