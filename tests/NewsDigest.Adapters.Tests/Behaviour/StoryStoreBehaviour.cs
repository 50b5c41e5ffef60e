using NewsDigest.Articles;
using NewsDigest.Stories;

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

        (await Read(Noon.AddDays(-7))).ShouldHaveSingleItem().ShouldBeEquivalentTo(grown);
    }

    private static Story Story(string name, DateTimeOffset lastSeen) =>
        new(new StoryId(name), [new Development(lastSeen, [new ArticleId(name)])], lastSeen, []);

    private async Task<List<Story>> Read(DateTimeOffset after) =>
        await Store.ReadAsync(after, TestContext.Current.CancellationToken).ToListAsync();
}
