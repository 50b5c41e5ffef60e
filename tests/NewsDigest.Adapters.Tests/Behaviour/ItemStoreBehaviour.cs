using CsCheck;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every item store does.</summary>
public abstract class ItemStoreBehaviour
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    protected abstract IItemStore Store { get; }

    [Fact]
    public async Task An_item_is_found_in_the_window_of_its_arrival()
    {
        var item = DigestItems.Item("a", Noon);
        (await Store.AddAsync(item, TestContext.Current.CancellationToken)).ShouldBeTrue();

        (await Read(Noon.AddHours(-1), Noon)).ShouldHaveSingleItem().Article.ShouldBe(item.Article);
        (await Read(Noon, Noon.AddHours(1))).ShouldBeEmpty();
        (await Read(Noon.AddHours(-2), Noon.AddMinutes(-1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Items_come_in_the_order_of_their_arrival()
    {
        foreach (var minutes in new[] { 30, 10, 20 })
            await Store.AddAsync(
                DigestItems.Item($"m{minutes}", Noon.AddMinutes(minutes)),
                TestContext.Current.CancellationToken
            );

        (await Read(Noon, Noon.AddHours(1))).Select(i => i.Title).ShouldBe(["m10", "m20", "m30"]);
    }

    [Fact]
    public async Task The_same_article_from_elsewhere_becomes_a_copy_of_the_item()
    {
        var first = DigestItems.Item("a", Noon);
        var again = first with { Origin = new DocumentPart("elsewhere.txt"), Source = "Meridian Wire" };
        await Store.AddAsync(first, TestContext.Current.CancellationToken);

        (await Store.AddAsync(again, TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await Store.AddAsync(again, TestContext.Current.CancellationToken)).ShouldBeFalse();

        var stored = (await Read(Noon.AddHours(-1), Noon)).ShouldHaveSingleItem();
        stored.Origin.ShouldBe(first.Origin);
        stored.Copies.ShouldHaveSingleItem().Source.ShouldBe("Meridian Wire");
    }

    [Fact]
    public async Task The_same_document_again_is_no_copy()
    {
        var item = DigestItems.Item("a", Noon);
        await Store.AddAsync(item, TestContext.Current.CancellationToken);
        await Store.AddAsync(item, TestContext.Current.CancellationToken);

        (await Read(Noon.AddHours(-1), Noon)).ShouldHaveSingleItem().Copies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_who_add_one_article_at_once_one_succeeds()
    {
        var adding = Enumerable
            .Range(0, 20)
            .Select(n =>
                Task.Run(() =>
                    Store.AddAsync(
                        DigestItems.Item("a", Noon) with
                        {
                            Origin = new DocumentPart($"{n}.txt"),
                        },
                        TestContext.Current.CancellationToken
                    )
                )
            );

        (await Task.WhenAll(adding)).Count(added => added).ShouldBe(1);
        (await Read(Noon.AddHours(-1), Noon)).ShouldHaveSingleItem().Copies.Count.ShouldBe(19);
    }

    [Fact]
    public async Task Of_many_who_find_one_article_at_different_hours_one_succeeds()
    {
        var adding = Enumerable
            .Range(0, 8)
            .Select(n =>
                Task.Run(() =>
                    Store.AddAsync(
                        DigestItems.Item("a", Noon.AddHours(n)) with
                        {
                            Origin = new DocumentPart($"{n}.txt"),
                        },
                        TestContext.Current.CancellationToken
                    )
                )
            );

        (await Task.WhenAll(adding)).Count(added => added).ShouldBe(1);
        var item = (await Read(Noon.AddHours(-1), Noon.AddHours(8))).ShouldHaveSingleItem();
        item.Copies.Select(c => c.Origin.Path)
            .Append(item.Origin.Path)
            .ShouldBe(Enumerable.Range(0, 8).Select(n => $"{n}.txt"), ignoreOrder: true);
    }

    [Fact]
    public async Task A_window_over_hours_and_days_keeps_the_order_of_arrival()
    {
        int[] hours = [30, -5, 12, 11, 60, 0];
        foreach (var hour in hours)
            await Store.AddAsync(
                DigestItems.Item($"h{hour}", Noon.AddHours(hour)),
                TestContext.Current.CancellationToken
            );

        (await Read(Noon.AddHours(-5), Noon.AddHours(30))).Select(i => i.Title).ShouldBe(["h0", "h11", "h12", "h30"]);
    }

    [Fact]
    public async Task Of_a_text_that_is_everywhere_some_places_are_kept()
    {
        var item = DigestItems.Item("a", Noon);
        await Store.AddAsync(
            item with
            {
                Copies =
                [
                    .. Enumerable
                        .Range(1, ArticleCopies.MaxCopies - 1)
                        .Select(n => new ArticleCopy(new DocumentPart($"{n}.txt"), "a", null, null)),
                ],
            },
            TestContext.Current.CancellationToken
        );

        foreach (var path in new[] { "last.txt", "late.txt" })
            (
                await Store.AddAsync(
                    item with
                    {
                        Origin = new DocumentPart(path),
                    },
                    TestContext.Current.CancellationToken
                )
            ).ShouldBeFalse();

        var copies = (await Read(Noon.AddHours(-1), Noon)).ShouldHaveSingleItem().Copies;
        copies.Count.ShouldBe(ArticleCopies.MaxCopies);
        copies[^1].Origin.Path.ShouldBe("last.txt");
    }

    [Fact]
    public async Task An_item_is_found_by_its_article()
    {
        var item = DigestItems.Item("a", Noon);
        await Store.AddAsync(item, TestContext.Current.CancellationToken);

        (await Store.FindAsync(item.Article, TestContext.Current.CancellationToken)).ShouldBeTheSameAs(item);
        (await Store.FindAsync(new ArticleId("b"), TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task An_item_that_was_removed_is_gone_and_does_not_come_back()
    {
        var item = DigestItems.Item("a", Noon);
        await Store.AddAsync(item, TestContext.Current.CancellationToken);
        await Store.AddAsync(DigestItems.Item("b", Noon), TestContext.Current.CancellationToken);

        await Store.RemoveAsync(item.Article, TestContext.Current.CancellationToken);
        await Store.RemoveAsync(item.Article, TestContext.Current.CancellationToken);
        var again = item with { Origin = new DocumentPart("again.txt"), Arrived = Noon.AddHours(2) };
        (await Store.AddAsync(again, TestContext.Current.CancellationToken)).ShouldBeFalse();

        (await Read(Noon.AddHours(-1), Noon.AddHours(3))).ShouldHaveSingleItem().Title.ShouldBe("b");
        (await Store.FindAsync(item.Article, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task To_remove_what_is_not_there_changes_nothing()
    {
        await Store.RemoveAsync(new ArticleId("a"), TestContext.Current.CancellationToken);

        var added = await Store.AddAsync(DigestItems.Item("a", Noon), TestContext.Current.CancellationToken);
        added.ShouldBeTrue();
    }

    [Fact]
    public async Task Any_item_comes_back_as_it_was() =>
        await RandomNews.Items.SampleAsync(
            async item =>
            {
                await Store.AddAsync(item, CancellationToken.None);
                var window = Store.ReadAsync(item.Arrived.AddTicks(-1), item.Arrived, CancellationToken.None);
                (await window.SingleAsync(i => i.Article == item.Article)).ShouldBeTheSameAs(item);
            },
            iter: 25,
            threads: 1
        );

    private async Task<List<DigestItem>> Read(DateTimeOffset after, DateTimeOffset until) =>
        await Store.ReadAsync(after, until, TestContext.Current.CancellationToken).ToListAsync();
}
