using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings;
using NewsDigest.Feeds.Polling;
using NewsDigest.Summaries;

namespace NewsDigest.Tests.Briefings;

public class MakeEditionTests
{
    private static readonly DateTimeOffset Instant = EditionBuilder.Instant;
    private readonly MemoryFeedStore feeds = new();

    [Fact]
    public async Task An_edition_holds_the_feeds_that_were_failing_when_it_was_made()
    {
        var edition = await Make(failingSince: Instant.AddHours(-25));

        edition.FailingFeeds.ShouldHaveSingleItem().Since.ShouldBe(Instant.AddHours(-25));
    }

    [Fact]
    public async Task A_feed_that_failed_for_less_than_a_day_is_not_told() =>
        (await Make(failingSince: Instant.AddHours(-23))).FailingFeeds.ShouldBeEmpty();

    private async Task<Edition> Make(DateTimeOffset failingSince)
    {
        var cancel = TestContext.Current.CancellationToken;
        var feed = FeedSubscription.New(new Uri("https://post.example/rss"), Instant);
        await feeds.AddAsync(feed with { FailingSince = failingSince }, cancel);
        var makeEdition = new MakeEdition(
            new MemoryItemStore(),
            new MemoryArticleStore(),
            new MemoryStoryStore(),
            new MemoryEditionStore(),
            feeds,
            new ExtractiveSummarizer()
        );
        return await makeEdition.RunAsync(Instant, TimeSpan.FromHours(72), cancel);
    }
}
