using CsCheck;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Stories;
using NewsDigest.Summaries;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of running stories does.</summary>
public abstract class StoryStoreBehaviour
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    protected abstract IStoryStore Store { get; }

    [Fact]
    public async Task A_story_is_read_while_it_was_last_seen_after_the_given_time()
    {
        await Store.SaveAsync(Story("old", Noon.AddDays(-8)), TestContext.Current.CancellationToken);
        await Store.SaveAsync(Story("running", Noon), TestContext.Current.CancellationToken);

        (await Read(Noon.AddDays(-7))).ShouldHaveSingleItem().Id.Value.ShouldBe("running");
    }

    [Fact]
    public async Task The_newest_state_of_a_story_replaces_the_one_before()
    {
        var story = Story("a", Noon);
        await Store.SaveAsync(story, TestContext.Current.CancellationToken);
        var grown = story with
        {
            Developments = [.. story.Developments, new Development(Noon.AddDays(1), [new ArticleId("second")])],
            LastSeen = Noon.AddDays(1),
        };
        await Store.SaveAsync(grown, TestContext.Current.CancellationToken);

        (await Read(Noon.AddDays(-7))).ShouldHaveSingleItem().ShouldBeTheSameAs(grown);
        (await Read(Noon)).ShouldHaveSingleItem();
        (await Read(Noon.AddDays(1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_story_is_found_by_its_id_on_whatever_day_it_was_last_seen()
    {
        var story = Story("a", Noon.AddDays(-20));
        await Store.SaveAsync(story, TestContext.Current.CancellationToken);
        (await Store.FindAsync(story.Id, TestContext.Current.CancellationToken)).ShouldBeTheSameAs(story);

        var moved = story with { LastSeen = Noon };
        await Store.SaveAsync(moved, TestContext.Current.CancellationToken);
        (await Store.FindAsync(story.Id, TestContext.Current.CancellationToken)).ShouldBeTheSameAs(moved);
        (await Store.FindAsync(new StoryId("b"), TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Any_story_comes_back_as_it_was() =>
        await RandomNews.Stories.SampleAsync(
            async story =>
            {
                await Store.SaveAsync(story, CancellationToken.None);
                var running = Store.ReadAsync(story.LastSeen.AddTicks(-1), CancellationToken.None);
                (await running.SingleAsync(s => s.Id == story.Id)).ShouldBeTheSameAs(story);
            },
            iter: 25,
            threads: 1
        );

    [Fact]
    public async Task A_story_that_went_on_for_weeks_comes_back_whole()
    {
        var summary = new Summary(
            [.. Enumerable.Range(0, 5).Select(n => new SummarySentence(new string('ö', 200), [new(new("a"), n)]))],
            "model",
            "Headline"
        );
        var story = Story("long", Noon) with
        {
            Developments =
            [
                .. Enumerable
                    .Range(0, 60)
                    .Select(n => new Development(Noon.AddHours(n), [new ArticleId($"article{n}")], summary)),
            ],
            Copies = [.. Enumerable.Range(0, 1000).Select(n => new ArticleId($"{n:x32}"))],
            Language = "de",
            Terms =
            [
                .. Enumerable
                    .Range(0, Stories.Story.MaxTerms)
                    .Select(n => new WeightedTerm($"@port ellery {n}", 1 + MathF.Log(n + 1))),
            ],
        };
        await Store.SaveAsync(story, TestContext.Current.CancellationToken);

        (await Read(Noon.AddDays(-7))).ShouldHaveSingleItem().ShouldBeTheSameAs(story);
    }

    private static Story Story(string name, DateTimeOffset lastSeen) =>
        new(new StoryId(name), [new Development(lastSeen, [new ArticleId(name)])], lastSeen, []);

    private async Task<List<Story>> Read(DateTimeOffset after) =>
        await Store.ReadAsync(after, TestContext.Current.CancellationToken).ToListAsync();
}
