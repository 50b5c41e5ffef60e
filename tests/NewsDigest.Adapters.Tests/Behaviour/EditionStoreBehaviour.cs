using CsCheck;
using NewsDigest.Briefings.Editions;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every edition store does.</summary>
public abstract class EditionStoreBehaviour
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);

    protected abstract IEditionStore Store { get; }

    [Fact]
    public async Task An_edition_that_was_never_made_is_not_found() =>
        (await Store.FindAsync(Instant, TestContext.Current.CancellationToken)).ShouldBeNull();

    [Fact]
    public async Task The_first_edition_of_an_instant_holds()
    {
        var first = new Edition(Instant, []);
        var second = new Edition(Instant, []) { Stories = [Editions.Story("late")] };

        (await Store.SaveAsync(first, TestContext.Current.CancellationToken)).Stories.ShouldBeEmpty();
        (await Store.SaveAsync(second, TestContext.Current.CancellationToken)).Stories.ShouldBeEmpty();
        (await Store.FindAsync(Instant, TestContext.Current.CancellationToken))
            .ShouldNotBeNull()
            .Stories.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edition_comes_back_as_it_was()
    {
        var edition = new Edition(Instant, [Editions.Story("a"), Editions.Story("b")]);
        await Store.SaveAsync(edition, TestContext.Current.CancellationToken);

        var found = (await Store.FindAsync(Instant, TestContext.Current.CancellationToken)).ShouldNotBeNull();

        found.ShouldBeTheSameAs(edition);
    }

    [Fact]
    public async Task Its_failing_feeds_are_frozen_with_it()
    {
        var edition = new Edition(Instant, [])
        {
            FailingFeeds =
            [
                new FailingFeed("Harbour Post", new Uri("https://post.example/rss"), Instant.AddDays(-2)),
                new FailingFeed("„Küste“ & <Co>", new Uri("https://küste.example/ä"), Instant.AddDays(-1)),
            ],
        };
        await Store.SaveAsync(edition, TestContext.Current.CancellationToken);

        (await Store.FindAsync(Instant, TestContext.Current.CancellationToken)).ShouldBeTheSameAs(edition);
    }

    [Fact]
    public async Task Any_edition_comes_back_as_it_was() =>
        await Gen.Select(RandomNews.EditionStories.Array[0, 8], Gen.Long[0, TimeSpan.TicksPerDay])
            .SampleAsync(
                async random =>
                {
                    var edition = new Edition(Instant.AddTicks(random.Item2), random.Item1);
                    await Store.SaveAsync(edition, CancellationToken.None);
                    (await Store.FindAsync(edition.Instant, CancellationToken.None)).ShouldBeTheSameAs(edition);
                },
                iter: 25,
                threads: 1
            );

    [Fact]
    public async Task Many_who_make_one_edition_at_once_all_get_the_same()
    {
        var saved = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(n =>
                    Task.Run(() =>
                        Store.SaveAsync(
                            new Edition(Instant, [Editions.Story($"by {n}")]),
                            TestContext.Current.CancellationToken
                        )
                    )
                )
        );

        saved.Select(e => e.Stories[0].Id).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, -24)]
    [InlineData(1, 0)]
    [InlineData(24 * 3, 0)]
    [InlineData(24 * 90, 0)]
    [InlineData(-25, -24 * 40)]
    public async Task The_newest_edition_is_that_of_the_instant_or_the_one_before(int hours, int expectedHours)
    {
        foreach (var made in new[] { -24 * 40, -24, 0 })
            await Store.SaveAsync(new Edition(Instant.AddHours(made), []), TestContext.Current.CancellationToken);

        (await Store.FindNewestAsync(Instant.AddHours(hours), TestContext.Current.CancellationToken))
            .ShouldNotBeNull()
            .Instant.ShouldBe(Instant.AddHours(expectedHours));
    }

    [Fact]
    public async Task Editions_are_listed_in_the_order_of_time()
    {
        foreach (var hours in new[] { 30, 0, -24 * 40, 24, 1 })
            await Store.SaveAsync(new Edition(Instant.AddHours(hours), []), TestContext.Current.CancellationToken);

        (await List(Instant, Instant.AddHours(24))).ShouldBe([Instant, Instant.AddHours(1), Instant.AddHours(24)]);
        (await List(Instant.AddTicks(1), Instant.AddMinutes(59))).ShouldBeEmpty();
        (await List(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).Count.ShouldBe(5);

        async Task<List<DateTimeOffset>> List(DateTimeOffset from, DateTimeOffset until) =>
            await Store.ListAsync(from, until, TestContext.Current.CancellationToken).ToListAsync();
    }

    [Fact]
    public async Task Where_all_editions_are_later_there_is_no_newest()
    {
        await Store.SaveAsync(new Edition(Instant, []), TestContext.Current.CancellationToken);

        (await Store.FindNewestAsync(Instant.AddTicks(-1), TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Within_a_second_the_later_edition_is_the_newest()
    {
        await Store.SaveAsync(new Edition(Instant.AddTicks(5_000_000), []), TestContext.Current.CancellationToken);
        await Store.SaveAsync(new Edition(Instant, []), TestContext.Current.CancellationToken);

        (await Store.FindNewestAsync(Instant.AddSeconds(1), TestContext.Current.CancellationToken))
            .ShouldNotBeNull()
            .Instant.ShouldBe(Instant.AddTicks(5_000_000));
    }
}
