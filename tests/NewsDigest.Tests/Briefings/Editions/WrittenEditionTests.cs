using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Memory;
using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Briefings.Status;
using NewsDigest.Budget;
using NewsDigest.Intake.Items;
using NewsDigest.Summaries;
using NewsDigest.Summaries.Writing;
using NewsDigest.Tests.Summaries.Writing;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Briefings.Editions;

/// <summary>Editions whose summaries a model writes.</summary>
public sealed class WrittenEditionTests : IDisposable
{
    private const string Opening = "The Port Ellery bridge opened on Tuesday after nine years of work.";
    private static readonly DateTimeOffset Instant = EditionBuilder.Instant;
    private static readonly TimeSpan Window = TimeSpan.FromHours(72);

    private readonly FakeTimeProvider time = new(Instant.AddMinutes(-10));
    private readonly MemoryArticleStore articles = new();
    private readonly MemoryItemStore items = new();
    private readonly MemoryStoryStore stories = new();
    private readonly MemoryEditionStore editions = new();
    private readonly MemoryWritingLog log;
    private readonly ScriptedModel model = new(_ => ScriptedModel.Answer("", (Opening, [1])));

    public WrittenEditionTests() => log = new MemoryWritingLog(time);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => model.Dispose();

    [Fact]
    public async Task A_story_is_written_once_for_all_editions_that_tell_it()
    {
        await Arrive("one", Opening, Instant.AddHours(-1));

        var first = await Make(Instant);
        var second = await Make(Instant.AddHours(1));

        model.Questions.Count.ShouldBe(1);
        first.Writing.ShouldNotBeNull().Written.ShouldBe(1);
        second.Writing.ShouldBeNull();
        second.Stories[0].Developments[0].Summary.Model.ShouldBe("scripted");
    }

    [Fact]
    public async Task A_copy_without_a_new_fact_causes_no_call()
    {
        await Arrive("one", Opening, Instant.AddHours(-1));
        await Make(Instant);
        await Arrive("copy", Opening, Instant.AddMinutes(30));

        var edition = await Make(Instant.AddHours(1));

        model.Questions.Count.ShouldBe(1);
        var development = edition.Stories.ShouldHaveSingleItem().Developments.ShouldHaveSingleItem();
        development.Articles.Select(a => a.Id.Value).ShouldBe(["one", "copy"], ignoreOrder: true);
    }

    [Fact]
    public async Task Who_was_killed_before_the_edition_was_stored_pays_once()
    {
        await Arrive("one", Opening, Instant.AddHours(-1));
        await Should.ThrowAsync<IOException>(() => Maker(new BrokenEditions()).RunAsync(Instant, Window, Cancel));

        var edition = await Make(Instant);

        model.Questions.Count.ShouldBe(1);
        edition.Stories[0].Developments[0].Summary.IsExtract.ShouldBeFalse();
    }

    [Fact]
    public async Task When_its_time_is_over_an_edition_is_made_of_extracts()
    {
        await Arrive("one", Opening, Instant.AddHours(-1));

        var edition = await Maker(editions).RunAsync(Instant, Window, time.GetUtcNow(), Cancel);

        model.Questions.ShouldBeEmpty();
        edition.Stories[0].Developments[0].Summary.Sentences[0].Text.ShouldBe(Opening);
        edition.Writing!.Failures.Keys.ShouldBe([ModelFailure.TooLate]);
    }

    [Fact]
    public async Task The_operator_is_told_what_an_edition_took()
    {
        await Arrive("one", Opening, Instant.AddHours(-1));
        await Make(Instant);
        var status = await Status().RunAsync(Cancel);

        status.Newest.ShouldNotBeNull().Count.Usd.ShouldBe(0.002m);
        status.Today.Written.ShouldBe(1);
        ModelStatusLines
            .Of(status)
            .ShouldBe([
                "Model scripted: US$0.0020 of 1.00 (0 %) today, US$0.0020 of 20.00 (0 %) this month.",
                "Today it wrote 1 summaries, 0 are extracts instead.",
                "Edition of 2026-03-10 06:00:00Z: 1 written, 0 extracts instead, 1 calls, US$0.0020.",
            ]);
    }

    private readonly MemoryModelPauseStore pauses = new();

    private ReadModelStatus Status() => new("scripted", budget, pauses, log, editions, time);

    private Task<Edition> Make(DateTimeOffset instant) => Maker(editions).RunAsync(instant, Window, Cancel);

    private MemoryModelBudget budget => field ??= new MemoryModelBudget(1, 20, time);

    private MakeEdition Maker(IEditionStore store) =>
        new(
            new StandingNews(items, stories, new MemoryWithdrawalStore(), new MemoryNoticeStore()),
            stories,
            store,
            new MemoryFeedStore(),
            new SummarizeDevelopments(articles, Summarizer()),
            log,
            TopicCatalogue.Iptc
        );

    private ModelSummarizer Summarizer() =>
        new(
            model,
            budget,
            new ModelPrices(1, 10),
            new ModelSummaryOptions("scripted"),
            new ModelBreaker(pauses, time),
            new ExtractiveSummarizer(),
            time
        );

    private async Task Arrive(string id, string text, DateTimeOffset arrived)
    {
        var article = new Article
        {
            Id = new ArticleId(id),
            Origin = new DocumentPart($"{id}.txt"),
            Title = "Bridge opens",
            Paragraphs = [text],
            Language = "en",
            Published = arrived,
            Arrived = arrived,
        };
        await articles.SaveAsync(article, Cancel);
        await items.AddAsync(new DigestItemMaker(new TopicClassifier(TopicCatalogue.Iptc)).Make(article), Cancel);
    }

    private sealed class BrokenEditions : IEditionStore
    {
        public Task<Edition> SaveAsync(Edition edition, CancellationToken cancellationToken) =>
            throw new IOException("Killed.");

        public Task<Edition?> FindAsync(DateTimeOffset instant, CancellationToken cancellationToken) =>
            Task.FromResult<Edition?>(null);

        public Task<Edition?> FindNewestAsync(DateTimeOffset until, CancellationToken cancellationToken) =>
            Task.FromResult<Edition?>(null);

        public IAsyncEnumerable<DateTimeOffset> ListAsync(
            DateTimeOffset from,
            DateTimeOffset until,
            CancellationToken cancellationToken
        ) => AsyncEnumerable.Empty<DateTimeOffset>();
    }
}
