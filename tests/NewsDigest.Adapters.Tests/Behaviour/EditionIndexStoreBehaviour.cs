using NewsDigest.Briefings.Archive;
using NewsDigest.Stories;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of word indexes does.</summary>
public abstract class EditionIndexStoreBehaviour
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);

    protected abstract IEditionIndexStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_index_comes_back_as_it_was()
    {
        var index = Index(Instant, "Brücke öffnet – «endlich» 橋");
        await Store.SaveAsync(index, Cancel);

        (await Store.FindAsync(Instant, Cancel)).ShouldBeTheSameAs(index);
        (await Store.FindAsync(Instant.AddDays(1), Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_newer_index_takes_the_place_of_the_one_before()
    {
        await Store.SaveAsync(Index(Instant, "Bridge opens"), Cancel);
        await Store.SaveAsync(
            new EditionIndex(Instant, [], new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<int>>>()),
            Cancel
        );

        (await Store.FindAsync(Instant, Cancel)).ShouldNotBeNull().Stories.ShouldBeEmpty();
        (await List(Instant, Instant)).ShouldBe([new ArchivedEdition(Instant, null)]);
    }

    [Fact]
    public async Task Editions_are_listed_in_the_order_of_time_with_their_headlines()
    {
        foreach (var days in new[] { 2, 0, 1, 40 })
            await Store.SaveAsync(Index(Instant.AddDays(days), $"Tag {days} – ä"), Cancel);

        (await List(Instant, Instant.AddDays(2)))
            .Select(e => e.Headline)
            .ShouldBe(["Tag 0 – ä", "Tag 1 – ä", "Tag 2 – ä"]);
        (await List(Instant.AddTicks(1), Instant.AddDays(1))).ShouldHaveSingleItem().Headline.ShouldBe("Tag 1 – ä");
        (await List(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).Count.ShouldBe(4);
    }

    private async Task<IReadOnlyList<ArchivedEdition>> List(DateTimeOffset from, DateTimeOffset until) =>
        await Store.ListAsync(from, until, Cancel).ToListAsync(Cancel);

    private static EditionIndex Index(DateTimeOffset instant, string headline) =>
        new(
            instant,
            [new IndexedStory(new StoryId("a"), headline, "en"), new IndexedStory(new StoryId("b"), "Klinik", "de")],
            new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<int>>>
            {
                ["en"] = new Dictionary<string, IReadOnlyList<int>> { ["bridg"] = [0], ["open"] = [0] },
                ["de"] = new Dictionary<string, IReadOnlyList<int>> { ["klinik"] = [1] },
            }
        );
}
