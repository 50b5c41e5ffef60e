using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Memory;
using NewsDigest.Articles;
using NewsDigest.Briefings.Status;
using NewsDigest.Feeds.Polling;
using NewsDigest.Tests.Stories;

namespace NewsDigest.Tests.Briefings.Status;

public class ReadNewsStatusTests
{
    private static readonly DateTimeOffset Now = EditionBuilder.Instant.AddMinutes(20);

    private readonly MemoryFeedStore feeds = new();
    private readonly MemoryItemStore items = new();
    private readonly MemoryRejectionStore rejections;
    private readonly MemoryEditionStore editions = new();
    private readonly FakeTimeProvider time = new(Now.AddDays(-2));

    public ReadNewsStatusTests() => rejections = new MemoryRejectionStore(time);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_first_article_everything_is_zero() =>
        (await Read()).ShouldBe(new NewsStatus(Now.AddDays(-1)));

    [Fact]
    public async Task Articles_of_the_last_day_are_counted_with_their_copies()
    {
        await Arrive("Ferry runs again", Now.AddHours(-30));
        await Arrive("Bridge is closed", Now.AddHours(-3));
        await Arrive("Library opens late", Now.AddHours(-2));
        await Arrive("Library opens late", Now.AddHours(-1), "again/library.txt");

        var status = await Read();

        (status.Articles, status.Copies, status.LastArrival).ShouldBe((2, 1, Now.AddHours(-2)));
    }

    [Fact]
    public async Task Feeds_are_counted_by_how_they_do()
    {
        await AddFeed("works", feed => feed);
        await AddFeed("fails", feed => feed with { FailingSince = Now.AddHours(-1) });
        await AddFeed("missing", feed => feed with { State = FeedState.Paused, FailingSince = Now.AddDays(-9) });
        await AddFeed("gone", feed => feed with { State = FeedState.Retired });

        var status = await Read();

        (status.Feeds, status.FailingFeeds, status.EndedFeeds).ShouldBe((2, 1, 2));
    }

    [Fact]
    public async Task Rejections_of_the_day_before_are_not_counted()
    {
        await Reject("old.bin");
        time.Advance(TimeSpan.FromDays(1.5));
        await Reject("new.bin");

        (await Read()).Rejections.ShouldBe(1);
    }

    [Fact]
    public async Task The_newest_edition_is_counted_and_none_that_is_made_ahead()
    {
        var edition = new EditionBuilder()
            .Story("fresh")
            .Story("running", hoursAgo: [30, 2])
            .Story("old", hoursAgo: 40);
        await editions.SaveAsync(edition.Build(), Cancel);
        await editions.SaveAsync(edition.Build() with { Instant = Now.AddHours(1) }, Cancel);

        (await Read()).Edition.ShouldBe(new EditionCount(EditionBuilder.Instant, 3, 2));
    }

    private async Task<NewsStatus> Read()
    {
        time.SetUtcNow(Now);
        return await new ReadNewsStatus(feeds, items, rejections, editions, time).RunAsync(Cancel);
    }

    private Task<bool> Arrive(string title, DateTimeOffset arrived, string? path = null)
    {
        var item = FictionalNews.Item(title, $"{title} on the harbour side, the council of Port Ellery said.");
        return items.AddAsync(
            item with
            {
                Arrived = arrived,
                Origin = path is null ? item.Origin : new DocumentPart(path),
            },
            Cancel
        );
    }

    private Task<bool> AddFeed(string name, Func<FeedSubscription, FeedSubscription> change) =>
        feeds.AddAsync(change(FeedSubscription.New(new Uri($"https://{name}.example/feed"), Now)), Cancel);

    private Task Reject(string path) =>
        rejections.SaveAsync(new Rejection(new DocumentPart(path), RejectionReason.Binary, "Not text."), Cancel);
}
