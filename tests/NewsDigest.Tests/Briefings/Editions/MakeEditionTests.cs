using System.Collections.Concurrent;
using NewsDigest.Adapters.Memory;
using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Feeds.Polling;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Stories;
using NewsDigest.Stories.Clusters;
using NewsDigest.Stories.Vectors;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Briefings.Editions;

public class MakeEditionTests
{
    private static readonly DateTimeOffset Instant = EditionBuilder.Instant;
    private readonly MemoryFeedStore feeds = new();
    private readonly MemoryItemStore items = new();
    private readonly MemoryStoryStore stories = new();
    private readonly MemoryWithdrawalStore withdrawals = new();
    private readonly MemoryNoticeStore notices = new();

    [Fact]
    public async Task An_edition_holds_the_feeds_that_were_failing_when_it_was_made()
    {
        var edition = await Make(failingSince: Instant.AddHours(-25));

        edition.FailingFeeds.ShouldHaveSingleItem().Since.ShouldBe(Instant.AddHours(-25));
    }

    [Fact]
    public async Task A_feed_that_failed_for_less_than_a_day_is_not_told() =>
        (await Make(failingSince: Instant.AddHours(-23))).FailingFeeds.ShouldBeEmpty();

    [Theory]
    [InlineData(ArticleNotice.Withdrawal, "")]
    [InlineData(ArticleNotice.Correction, "correction")]
    public async Task What_a_notice_speaks_of_is_not_told_even_where_it_arrives_after_it(
        ArticleNotice kind,
        string told
    )
    {
        var cancel = TestContext.Current.CancellationToken;
        var noticeTime = Instant.AddHours(-2);
        var notice = new NewsNotice(
            new ArticleId("correction"),
            kind,
            "Ferry runs aground",
            null,
            null,
            noticeTime,
            noticeTime
        );
        await notices.SaveAsync(notice, cancel);
        if (kind == ArticleNotice.Correction)
            await items.AddAsync(Item("correction", noticeTime), cancel);
        await items.AddAsync(Item("ferry", Instant.AddHours(-3)) with { Arrived = Instant.AddHours(-1) }, cancel);

        var edition = await Maker().RunAsync(Instant, TimeSpan.FromHours(72), cancel);

        edition
            .Stories.SelectMany(s => s.Developments)
            .SelectMany(d => d.Articles)
            .Select(a => a.Id.Value)
            .ShouldBe(told.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_running_story_forgets_what_was_taken_out_of_it()
    {
        var cancel = TestContext.Current.CancellationToken;
        var yesterday = Instant.AddDays(-1);
        await items.AddAsync(Item("ferry", yesterday), cancel);
        await Maker().RunAsync(yesterday, TimeSpan.FromHours(72), cancel);
        await items.RemoveAsync(new ArticleId("ferry"), cancel);
        await withdrawals.AddAsync(
            new Withdrawal(new ArticleId("ferry"), WithdrawalKind.Removed, yesterday.AddHours(1), "ada"),
            cancel
        );
        await items.AddAsync(Item("ferry again", Instant.AddHours(-1)), cancel);

        var edition = await Maker().RunAsync(Instant, TimeSpan.FromHours(72), cancel);

        var story = edition.Stories.ShouldHaveSingleItem();
        story.Developments.ShouldHaveSingleItem().Instant.ShouldBe(Instant);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(8, false)]
    public async Task A_story_keeps_its_id_for_a_week(int days, bool isKept)
    {
        var cancel = TestContext.Current.CancellationToken;
        WeightedTerm[] terms = [.. "ferri @brack grind hull rope quay".Split(' ').Select(t => new WeightedTerm(t, 1))];
        var then = Instant.AddDays(-days);
        await stories.SaveAsync(
            new Story(new StoryId("told"), [new Development(then, [new ArticleId("gone")])], then, [])
            {
                Terms = terms,
            },
            cancel
        );
        await items.AddAsync(Item("late", Instant.AddHours(-1)) with { Terms = terms }, cancel);

        var edition = await Maker().RunAsync(Instant, TimeSpan.FromHours(72), cancel);

        (edition.Stories.ShouldHaveSingleItem().Id.Value == "told").ShouldBe(isKept);
    }

    [Fact]
    public async Task Only_stories_that_changed_since_they_were_read_are_stored_again()
    {
        var cancel = TestContext.Current.CancellationToken;
        var yesterday = Instant.AddDays(-1);
        await stories.SaveAsync(
            new Story(
                new StoryId("ferry"),
                [new Development(yesterday, [new ArticleId("ferry")])],
                yesterday,
                [new ArticleId("copy")]
            ),
            cancel
        );
        await items.AddAsync(Item("ferry", yesterday), cancel);
        await items.AddAsync(Other("election", yesterday), cancel);
        await SavedAtAsync(yesterday.AddHours(1), "election", "ferry");
        await SavedAtAsync(yesterday.AddHours(2));

        await items.AddAsync(
            Other("regatta", Instant.AddHours(-2)) with
            {
                Title = "Regatta off Brannoc",
                Terms = [new WeightedTerm("regatta", 2), new WeightedTerm("@brannoc", 1)],
            },
            cancel
        );
        await SavedAtAsync(Instant.AddHours(-1), "regatta");

        await withdrawals.AddAsync(
            new Withdrawal(new ArticleId("copy"), WithdrawalKind.Removed, Instant.AddHours(-1), "ada"),
            cancel
        );
        await SavedAtAsync(Instant, "ferry");

        async Task SavedAtAsync(DateTimeOffset instant, params string[] expected)
        {
            var saved = new SavedStories(stories);
            await Maker(vectors: null, saved).RunAsync(instant, TimeSpan.FromHours(72), cancel);
            saved.Ids.Order().ShouldBe(expected);
        }

        static DigestItem Other(string id, DateTimeOffset published) =>
            Item(id, published) with
            {
                Title = "Voters of Lunde choose a mayor",
                Terms = [new WeightedTerm("mayor", 2), new WeightedTerm("@lunde", 1)],
                Fingerprint = new Fingerprint(~42UL, [7, 8, 9], 3),
            };
    }

    [Fact]
    public async Task A_pair_that_words_leave_in_doubt_is_one_story_where_its_vectors_are_alike_and_two_where_not()
    {
        var cancel = TestContext.Current.CancellationToken;
        var pair = Enumerable.Range(4, 60).Select(Pair).First(p => StoryClusterer.Compare(p).InDoubt.Count == 2);
        foreach (var item in pair)
            await items.AddAsync(item, cancel);

        (await StoriesWith([1, 0], [1, 0])).ShouldBe(1);
        (await StoriesWith([1, 0], [-1, 0])).ShouldBe(2);

        static DigestItem[] Pair(int shared) => [Worded("left", shared, 1), Worded("right", shared, 2)];

        static DigestItem Worded(string name, int shared, ulong seed) =>
            Item(name, Instant.AddHours(-2)) with
            {
                Title = "",
                Terms =
                [
                    .. Enumerable.Range(0, shared).Select(n => new WeightedTerm($"shared{n}", 1)),
                    .. Enumerable.Range(0, 60).Select(n => new WeightedTerm($"{name}{n}", 1)),
                ],
                Fingerprint = new Fingerprint(seed, [(uint)seed * 10, (uint)seed * 10 + 1, (uint)seed * 10 + 2], 3),
            };
    }

    private async Task<int> StoriesWith(float[] left, float[] right)
    {
        var cancel = TestContext.Current.CancellationToken;
        var vectors = new MemoryVectorStore();
        var arrived = Instant.AddHours(-2);
        await vectors.SaveAsync(
            "m",
            [
                new ArticleVector(new ArticleId("left"), arrived, left),
                new ArticleVector(new ArticleId("right"), arrived, right),
            ],
            cancel
        );
        // All vectors are there: a model that was asked would throw.
        var articleVectors = new ArticleVectors(
            null!,
            new MemoryModelBudget(0, 0, TimeProvider.System),
            new EmbeddingOptions("m", 1),
            vectors,
            TimeProvider.System
        );
        var edition = await Maker(articleVectors, new MemoryStoryStore())
            .RunAsync(Instant, TimeSpan.FromHours(72), cancel);
        return edition.Stories.Count;
    }

    private MakeEdition Maker() => Maker(vectors: null, stories);

    private MakeEdition Maker(ArticleVectors? vectors, IStoryStore stories) =>
        new(
            new StandingNews(items, stories, withdrawals, notices),
            stories,
            new MemoryEditionStore(),
            feeds,
            new SummarizeDevelopments(new MemoryArticleStore(), new ExtractiveSummarizer()),
            new MemoryWritingLog(TimeProvider.System),
            TopicCatalogue.Iptc,
            vectors
        );

    private static DigestItem Item(string id, DateTimeOffset published) =>
        new()
        {
            Article = new ArticleId(id),
            Origin = new DocumentPart($"{id}.txt"),
            Title = "Ferry runs aground",
            Language = "en",
            Published = published,
            Arrived = published,
            Words = 100,
            Topic = new TopicVerdict(new TopicId("sport"), 0.8, [], []),
            CatalogueVersion = "1",
            Extract = new Summary([new SummarySentence("The ferry ran aground.", [new(new ArticleId(id), 0)])]),
            Terms = [new WeightedTerm("ferri", 2), new WeightedTerm("@brack", 1)],
            Fingerprint = new Fingerprint(42, [1, 2, 3], 3),
        };

    private async Task<Edition> Make(DateTimeOffset failingSince)
    {
        var cancel = TestContext.Current.CancellationToken;
        var feed = FeedSubscription.New(new Uri("https://post.example/rss"), Instant);
        await feeds.AddAsync(feed with { FailingSince = failingSince }, cancel);
        var makeEdition = Maker();
        return await makeEdition.RunAsync(Instant, TimeSpan.FromHours(72), cancel);
    }

    /// <summary>Stores stories elsewhere, and remembers which.</summary>
    private sealed class SavedStories(IStoryStore stories) : IStoryStore
    {
        private readonly ConcurrentQueue<string> ids = [];

        public IEnumerable<string> Ids => ids;

        public IAsyncEnumerable<Story> ReadAsync(DateTimeOffset after, CancellationToken cancellationToken) =>
            stories.ReadAsync(after, cancellationToken);

        public Task SaveAsync(Story story, CancellationToken cancellationToken)
        {
            ids.Enqueue(story.Id.Value);
            return stories.SaveAsync(story, cancellationToken);
        }

        public Task<Story?> FindAsync(StoryId id, CancellationToken cancellationToken) =>
            stories.FindAsync(id, cancellationToken);
    }
}
