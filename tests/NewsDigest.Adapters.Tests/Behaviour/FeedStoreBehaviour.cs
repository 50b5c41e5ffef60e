using NewsDigest.Feeds;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every feed store does.</summary>
public abstract class FeedStoreBehaviour
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    protected abstract IFeedStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_comes_back_as_it_was_saved()
    {
        var feed = Feed("a");
        await Store.AddAsync(feed, Cancel);
        var changed = feed with
        {
            Title = "Harbour Post",
            Folders = ["News", "Coast"],
            State = FeedState.Paused,
            Interval = TimeSpan.FromMinutes(45),
            Wishes = new PollingWishes
            {
                Interval = TimeSpan.FromMinutes(20),
                SkippedHours = [0, 23],
                SkippedDays = [DayOfWeek.Sunday],
            },
            FullText = true,
            ETag = "W/\"x\"",
            LastModified = "Tue, 10 Mar 2026 06:00:00 GMT",
            MovedTo = new Uri("https://post.example/new"),
            LastSuccess = Noon,
            FailingSince = Noon.AddHours(1),
            Failures = 3,
            LastError = "its server answers 404",
            KnownEntries = [new EntryId("1"), new EntryId("2")],
        };

        (await Store.SaveAsync(changed, Cancel)).ShouldBeTrue();

        (await All()).ShouldHaveSingleItem().ShouldBeTheSameAs(changed);
    }

    [Fact]
    public async Task A_feed_of_thousands_of_entries_comes_back_whole()
    {
        var feed = Feed("a") with
        {
            KnownEntries = [.. Enumerable.Range(0, 4000).Select(n => new EntryId($"{n:x20}"))],
        };
        await Store.AddAsync(feed, Cancel);

        (await All()).ShouldHaveSingleItem().KnownEntries.ShouldBe(feed.KnownEntries);
    }

    [Fact]
    public async Task Feeds_come_in_the_order_of_their_identity()
    {
        foreach (var name in new[] { "c", "a", "b" })
            await Store.AddAsync(Feed(name), Cancel);

        var ids = (await All()).Select(f => f.Id.Value).ToList();
        ids.Count.ShouldBe(3);
        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_feed_is_added_once()
    {
        (await Store.AddAsync(Feed("a"), Cancel)).ShouldBeTrue();
        (await Store.AddAsync(Feed("a") with { Title = "Other" }, Cancel)).ShouldBeFalse();

        (await All()).ShouldHaveSingleItem().Title.ShouldBeNull();
    }

    [Fact]
    public async Task Feeds_are_due_when_their_time_has_come_the_longest_due_first()
    {
        await Store.AddAsync(Feed("now") with { NextPoll = Noon }, Cancel);
        await Store.AddAsync(Feed("later") with { NextPoll = Noon.AddSeconds(1) }, Cancel);
        await Store.AddAsync(Feed("before") with { NextPoll = Noon.AddHours(-1) }, Cancel);

        var due = await Store.ReadDueAsync(Noon, Cancel).ToListAsync(Cancel);

        due.Select(f => f.Url.AbsolutePath).ShouldBe(["/before", "/now"]);
    }

    [Theory]
    [InlineData(FeedState.Paused)]
    [InlineData(FeedState.Retired)]
    public async Task Feeds_that_rest_are_never_due(FeedState state)
    {
        await Store.AddAsync(Feed("a") with { State = state }, Cancel);
        (await Store.ReadDueAsync(Noon.AddYears(1), Cancel).ToListAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_feed_that_was_removed_is_not_brought_back_by_a_poll_that_was_under_way()
    {
        var feed = Feed("a");
        await Store.AddAsync(feed, Cancel);

        (await Store.RemoveAsync(feed.Id, Cancel)).ShouldBeTrue();
        (await Store.RemoveAsync(feed.Id, Cancel)).ShouldBeFalse();
        (await Store.SaveAsync(feed with { Failures = 1 }, Cancel)).ShouldBeFalse();

        (await All()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_that_was_noted_is_known_and_is_no_feed()
    {
        (await Store.HasListAsync("ab12", Cancel)).ShouldBeFalse();

        await Store.NoteListAsync("ab12", Cancel);
        await Store.NoteListAsync("ab12", Cancel);

        (await Store.HasListAsync("ab12", Cancel)).ShouldBeTrue();
        (await Store.HasListAsync("ab13", Cancel)).ShouldBeFalse();
        (await All()).ShouldBeEmpty();
        (await Store.ReadDueAsync(Noon.AddYears(1), Cancel).ToListAsync(Cancel)).ShouldBeEmpty();
    }

    private static FeedSubscription Feed(string name) =>
        FeedSubscription.New(new Uri($"https://post.example/{name}"), Noon);

    private async Task<List<FeedSubscription>> All() => await Store.ReadAsync(Cancel).ToListAsync(Cancel);
}
