using NewsDigest.Adapters.Memory;
using NewsDigest.Briefings.Archive;
using NewsDigest.Briefings.Editions;

namespace NewsDigest.Tests.Briefings.Archive;

public class ArchiveSearchTests
{
    private readonly MemoryEditionIndexStore indexes = new();

    [Theory]
    [InlineData("bridge", "bridge")]
    [InlineData("ferry 0 hours", "ferry")]
    [InlineData("Harbour Post", "bridge,ferry")]
    [InlineData("bridge ferry", "")]
    public void All_words_must_stand_in_a_story(string words, string found)
    {
        var index = EditionIndexer.Index(new EditionBuilder().Story("bridge").Story("ferry").Build());

        var hits = ArchiveQuery.Parse(words).ShouldNotBeNull().Find(index);

        hits.Select(s => s.Id.Value).ShouldBe(found.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_story_is_looked_for_in_its_own_language()
    {
        var index = EditionIndexer.Index(
            new EditionBuilder().Story("Häuser", language: "de").Story("houses", language: "en").Build()
        );

        Found("haus").ShouldBe("Häuser");
        Found("house").ShouldBe("houses");

        string Found(string words) =>
            ArchiveQuery.Parse(words).ShouldNotBeNull().Find(index).ShouldHaveSingleItem().Id.Value;
    }

    [Fact]
    public void What_was_told_on_another_day_is_found_on_that_day()
    {
        var index = EditionIndexer.Index(new EditionBuilder().Story("old", hoursAgo: [30]).Story("new").Build());

        index.Stories.ShouldHaveSingleItem().Id.Value.ShouldBe("new");
        index.Headline.ShouldBe("Headline of new 0 hours ago");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , … ")]
    public void A_text_without_words_is_no_query(string text) => ArchiveQuery.Parse(text).ShouldBeNull();

    [Fact]
    public async Task A_story_of_several_days_is_shown_once_at_the_newest()
    {
        foreach (var days in new[] { 0, 1 })
            await Publish(EditionBuilder.Instant.AddDays(days), "bridge");

        var hits = await Search("bridge", EditionBuilder.Instant.AddDays(9));

        hits.Stories.ShouldHaveSingleItem().Instant.ShouldBe(EditionBuilder.Instant.AddDays(1));
        hits.Further.ShouldBeNull();
    }

    [Fact]
    public async Task A_search_goes_on_where_it_stopped_and_comes_to_an_end()
    {
        for (var day = 0; day < 300; day++)
            await Publish(EditionBuilder.Instant.AddDays(-day), day % 7 == 0 ? $"bridge{day} bridge" : "ferry");

        var found = new List<DateTimeOffset>();
        DateTimeOffset? until = EditionBuilder.Instant;
        for (var asked = 0; until is { } from; asked++)
        {
            asked.ShouldBeLessThan(20);
            var hits = await Search("bridge", from);
            found.AddRange(hits.Stories.Select(h => h.Instant));
            until = hits.Further;
        }

        found.Count.ShouldBe(43);
        found.ShouldBeInOrder(SortDirection.Descending);
    }

    private Task<ArchiveHits> Search(string words, DateTimeOffset until) =>
        new SearchArchive(indexes).RunAsync(ArchiveQuery.Parse(words)!, until, TestContext.Current.CancellationToken);

    private Task Publish(DateTimeOffset instant, string name)
    {
        var edition = new EditionBuilder().Story(name).Build();
        var moved = edition.Stories.Select(s =>
            s with
            {
                Developments = [.. s.Developments.Select(d => d with { Instant = instant })],
            }
        );
        return indexes.SaveAsync(
            EditionIndexer.Index(new Edition(instant, [.. moved])),
            TestContext.Current.CancellationToken
        );
    }
}
