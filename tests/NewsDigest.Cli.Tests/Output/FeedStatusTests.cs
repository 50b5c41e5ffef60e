using NewsDigest.Cli.Output;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Cli.Tests.Output;

public class FeedStatusTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);

    private static readonly FeedSubscription Feed = FeedSubscription.New(new Uri("https://post.example/rss"), Now) with
    {
        Title = "Harbour Post",
        NextPoll = Now.AddHours(1),
        LastSuccess = Now.AddHours(-2),
    };

    [Fact]
    public void A_feed_that_works_says_when_it_was_read_and_when_it_is_polled() =>
        Text(Feed)
            .ShouldBe(
                "https://post.example/rss  Harbour Post\n"
                    + "  last read 2026-03-10 04:00:00Z, next poll 2026-03-10 07:00:00Z"
            );

    [Fact]
    public void A_feed_that_fails_says_since_when_how_often_and_why() =>
        Text(Feed with { FailingSince = Now.AddDays(-1), Failures = 9, LastError = "its server answers 503" })
            .ShouldEndWith("\n  failing since 2026-03-09 06:00:00Z, 9 times: its server answers 503");

    [Fact]
    public void A_new_feed_says_that_it_is_due() =>
        Text(FeedSubscription.New(new Uri("https://post.example/rss"), Now))
            .ShouldBe("https://post.example/rss\n  never read, next poll is due");

    [Theory]
    [InlineData(FeedState.Paused, "paused")]
    [InlineData(FeedState.Retired, "retired")]
    public void A_feed_that_is_polled_no_more_says_so_and_what_wakes_it(FeedState state, string expected) =>
        Text(Feed with { State = state }).ShouldContain($"{expected}: polled no more; 'digest feeds add' wakes it");

    private static string Text(FeedSubscription feed) => FeedStatus.AsText(feed, Now);
}
