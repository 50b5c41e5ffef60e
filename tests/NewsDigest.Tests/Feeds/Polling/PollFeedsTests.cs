using Microsoft.Extensions.Time.Testing;
using NewsDigest.Feeds;
using NewsDigest.Feeds.Polling;
using NewsDigest.Feeds.Polling.Robots;

namespace NewsDigest.Tests.Feeds.Polling;

public class PollFeedsTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 10, 6, 0, 0, TimeSpan.Zero));
    private readonly FakeFetcher web = new();
    private readonly FakeFeeds feeds = new();

    [Fact]
    public async Task Each_new_entry_becomes_one_document()
    {
        await Subscribe();
        web.Answer = FakeFetcher.Document("1", "2");
        (await Poll()).ShouldBe(new PollReport(1, 0, 2));

        web.Answer = FakeFetcher.Document("3", "2");
        (await PollAgain()).NewEntries.ShouldBe(1);

        feeds.Documents.Count.ShouldBe(3);
        feeds.Documents.ShouldAllBe(path => path.StartsWith($"feeds/{feeds.Only.Id}/") && path.EndsWith(".json"));
    }

    [Fact]
    public async Task An_entry_that_was_handed_over_and_deleted_since_does_not_come_back()
    {
        await Subscribe();
        web.Answer = FakeFetcher.Document("1");
        await Poll();
        feeds.Documents.Clear();

        (await PollAgain()).NewEntries.ShouldBe(0);

        feeds.Documents.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_feed_is_asked_with_what_its_last_document_said()
    {
        await Subscribe();
        web.Answer = FakeFetcher.Document("1");
        await Poll();
        web.Answer = new FeedFetch.NotModified(null);
        await PollAgain();
        await PollAgain();

        web.Requests.Select(r => (r.ETag, r.LastModified))
            .ShouldBe([(null, null), ("\"1\"", "Tuesday"), ("\"1\"", "Tuesday")]);
    }

    [Fact]
    public async Task A_feed_that_is_not_due_is_left_alone()
    {
        await Subscribe();
        await Poll();
        time.Advance(TimeSpan.FromMinutes(1));

        (await Poll()).ShouldBe(new PollReport(0, 0, 0));
    }

    [Fact]
    public async Task A_feed_with_news_is_polled_sooner_than_one_without()
    {
        await Subscribe();
        web.Answer = FakeFetcher.Document("1");
        await Poll();
        (feeds.Only.NextPoll - time.GetUtcNow()).ShouldBe(TimeSpan.FromMinutes(30));

        await PollAgain();
        (feeds.Only.NextPoll - time.GetUtcNow()).ShouldBe(TimeSpan.FromMinutes(45));
    }

    [Fact]
    public async Task A_failing_feed_says_since_when_and_why_and_recovers()
    {
        await Subscribe();
        var began = time.GetUtcNow();
        web.Answer = new FeedFetch.Failed("its server answers 503")
        {
            Status = 503,
            RetryAfter = TimeSpan.FromHours(3),
        };
        (await Poll()).Failed.ShouldBe(1);
        (feeds.Only.NextPoll - time.GetUtcNow()).ShouldBe(TimeSpan.FromHours(3));
        await PollAgain();

        var failing = feeds.Only;
        (failing.FailingSince, failing.Failures, failing.LastError).ShouldBe((began, 2, "its server answers 503"));

        web.Answer = FakeFetcher.Document("1");
        await PollAgain();
        (feeds.Only.FailingSince, feeds.Only.Failures, feeds.Only.LastError).ShouldBe((null, 0, null));
    }

    [Fact]
    public async Task A_document_that_is_no_feed_is_a_failure()
    {
        await Subscribe();
        web.Answer = new FeedFetch.Fetched(new FeedSource("<html></html>"u8.ToArray()));
        await Poll();

        feeds.Only.LastError!.ShouldContain("web page");
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_never_asked_again()
    {
        await Subscribe();
        web.Answer = new FeedFetch.Gone();
        await Poll();

        feeds.Only.State.ShouldBe(FeedState.Retired);
        time.Advance(TimeSpan.FromDays(30));
        (await Poll()).Polled.ShouldBe(0);
    }

    [Theory]
    [InlineData(404, FeedState.Paused)]
    [InlineData(403, FeedState.Paused)]
    [InlineData(500, FeedState.Active)]
    public async Task A_feed_that_is_missing_for_a_week_is_paused(int status, FeedState expected)
    {
        await Subscribe();
        web.Answer = new FeedFetch.Failed("no") { Status = status };
        await Poll();
        time.Advance(TimeSpan.FromDays(6));
        await Poll();
        feeds.Only.State.ShouldBe(FeedState.Active);
        time.Advance(TimeSpan.FromDays(1));
        await Poll();

        feeds.Only.State.ShouldBe(expected);
    }

    [Fact]
    public async Task A_permanent_redirect_changes_the_address_when_it_is_repeated_and_not_the_identity()
    {
        await Subscribe();
        var (id, old, moved) = (feeds.Only.Id, feeds.Only.Url, new Uri("https://new.example/rss"));
        web.Answer = FakeFetcher.Document("1") with { MovedTo = moved };
        await Poll();
        feeds.Only.Url.ShouldBe(old);
        await PollAgain();

        feeds.Only.Url.ShouldBe(moved);
        feeds.Only.Id.ShouldBe(id);
    }

    [Fact]
    public async Task A_killed_run_is_repeated_without_a_second_document()
    {
        await Subscribe();
        var before = feeds.Only;
        web.Answer = FakeFetcher.Document("1", "2");
        await Poll();
        // As if the run had ended before the feed was saved.
        await feeds.SaveAsync(before, TestContext.Current.CancellationToken);

        (await Poll()).NewEntries.ShouldBe(0);
        feeds.Documents.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Hours_in_which_a_feed_says_that_nothing_changes_are_waited_out_also_when_nothing_changed()
    {
        await Subscribe();
        web.Answer = FakeFetcher.Other(
            "<rss><channel><skipHours><hour>6</hour><hour>7</hour><hour>8</hour></skipHours></channel></rss>",
            null
        );
        await Poll();
        feeds.Only.NextPoll.ShouldBe(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));

        time.SetUtcNow(new DateTimeOffset(2026, 3, 11, 5, 30, 0, TimeSpan.Zero));
        web.Answer = new FeedFetch.NotModified(null);
        await Poll();
        feeds.Only.NextPoll.ShouldBe(new DateTimeOffset(2026, 3, 11, 9, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Where_the_operator_wants_it_the_page_of_a_short_entry_goes_with_it()
    {
        await Subscribe(fullText: true);
        web.Answer = Teaser();
        web.Pages[Robots] = new FeedFetch.Failed("no") { Status = 404 };
        web.Pages[Page] = FakeFetcher.Other("<html><p>The whole \"story\".</html>", "text/html");
        await Poll();

        feeds.Contents.Values.ShouldHaveSingleItem().ShouldContain("The whole \\\"story\\\".");
    }

    [Fact]
    public async Task Without_the_operator_s_wish_no_page_is_asked_for()
    {
        await Subscribe();
        web.Answer = Teaser();
        await Poll();

        web.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_robots_may_not_go_an_entry_keeps_its_own_text()
    {
        await Subscribe(fullText: true);
        web.Answer = Teaser();
        web.Pages[Robots] = FakeFetcher.Other("User-agent: *\nDisallow: /", "text/plain");
        await Poll();

        web.Requests.Select(r => r.Url.AbsoluteUri).ShouldNotContain(Page);
        feeds.Contents.Values.ShouldHaveSingleItem().ShouldContain("For weeks.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_that_cannot_be_fetched_or_is_none_leaves_an_entry_its_own_text(bool isDown)
    {
        await Subscribe(fullText: true);
        web.Answer = Teaser();
        web.Pages[Robots] = new FeedFetch.Gone();
        web.Pages[Page] = isDown ? new FeedFetch.Failed("down") : FakeFetcher.Other("%PDF", "application/pdf");
        await Poll();

        feeds.Contents.Values.ShouldHaveSingleItem().ShouldNotContain("\"page\"");
    }

    [Theory]
    [InlineData(4, "long enough")]
    [InlineData(80, "old")]
    public async Task An_entry_that_is_long_or_old_needs_no_page(int hoursOld, string why)
    {
        await Subscribe(fullText: true);
        var text = why == "old" ? "For weeks." : string.Join(' ', Enumerable.Repeat("word", EntryPages.EnoughWords));
        web.Answer = Teaser(text, time.GetUtcNow().AddHours(-hoursOld));
        await Poll();

        web.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_feed_whose_entries_are_not_stored_keeps_no_other_waiting_and_stays_due()
    {
        await Subscribe("https://post.example/rss");
        await Subscribe("https://post.example/sports");
        await Subscribe("https://herald.example/rss");
        web.Answer = FakeFetcher.Document("1");
        feeds.Slow = FeedId.Of(new Uri("https://post.example/rss"));

        (await Should.ThrowAsync<AggregateException>(Poll)).Message.ShouldStartWith("1 of 3 feeds");
        feeds.Documents.Count.ShouldBe(2);
        feeds.Slow = null;

        (await Poll()).ShouldBe(new PollReport(1, 0, 1));
    }

    private const string Page = "https://post.example/bridge";

    private const string Robots = "https://post.example/robots.txt";

    private static FeedFetch.Fetched Teaser(string text = "For weeks.", DateTimeOffset? published = null) =>
        FakeFetcher.Other(
            $"<rss><channel><item><title>Bridge closed</title><link>{Page}?utm_source=rss</link><description>{text}</description><pubDate>{published:r}</pubDate></item></channel></rss>",
            null
        );

    private Task<bool> Subscribe(bool fullText = false) => Subscribe("https://post.example/rss", fullText);

    private Task<bool> Subscribe(string url, bool fullText = false) =>
        feeds.AddAsync(
            FeedSubscription.New(new Uri(url), time.GetUtcNow()) with
            {
                FullText = fullText,
            },
            TestContext.Current.CancellationToken
        );

    private Task<PollReport> Poll() =>
        new PollFeeds(feeds, web, new EntryPages(web, new RobotsRules(web, time)), feeds, time).RunAsync(
            TestContext.Current.CancellationToken
        );

    private Task<PollReport> PollAgain()
    {
        time.SetUtcNow(feeds.Only.NextPoll);
        return Poll();
    }
}
