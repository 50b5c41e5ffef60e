using NewsDigest.Feeds.Polling;

namespace NewsDigest.Tests.Feeds.Polling;

public class FailingFeedTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(23, 0)]
    [InlineData(24, 1)]
    public async Task A_feed_is_failing_when_it_has_failed_for_a_day(int hours, int expected) =>
        (await Among(Feed("a", failingHours: hours))).Count.ShouldBe(expected);

    [Fact]
    public async Task A_feed_that_works_is_not_failing() =>
        (await Among(Feed("a", 0) with { FailingSince = null })).ShouldBeEmpty();

    [Theory]
    [InlineData(FeedState.Paused)]
    [InlineData(FeedState.Retired)]
    public async Task A_feed_that_is_polled_no_more_is_not_waited_for(FeedState state) =>
        (await Among(Feed("a", 48) with { State = state })).ShouldBeEmpty();

    [Fact]
    public async Task The_longest_failing_stands_first() =>
        (await Among(Feed("a", 30), Feed("b", 50), Feed("c", 40)))
            .Select(f => f.Address.AbsolutePath)
            .ShouldBe(["/b", "/c", "/a"]);

    [Fact]
    public async Task It_is_called_by_its_title_or_else_by_its_host() =>
        (await Among(Feed("a", 30) with { Title = "Harbour Post" }, Feed("b", 29)))
            .Select(f => f.Title)
            .ShouldBe(["Harbour Post", "post.example"]);

    [Fact]
    public async Task What_may_be_a_key_in_its_address_is_not_shown()
    {
        var feed = Feed("a", 30) with { Url = new Uri("https://ann:secret@post.example:8443/rss?key=secret#secret") };

        (await Among(feed)).ShouldHaveSingleItem().Address.ShouldBe(new Uri("https://post.example:8443/rss"));
    }

    private static FeedSubscription Feed(string name, int failingHours) =>
        FeedSubscription.New(new Uri($"https://post.example/{name}"), Now) with
        {
            FailingSince = Now.AddHours(-failingHours),
        };

    private static Task<IReadOnlyList<FailingFeed>> Among(params FeedSubscription[] feeds) =>
        FailingFeed.AmongAsync(feeds.ToAsyncEnumerable(), Now, TestContext.Current.CancellationToken);
}
