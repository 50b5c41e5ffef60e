using NewsDigest.Articles;
using NewsDigest.Intake;

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

    private async Task<List<DigestItem>> Read(DateTimeOffset after, DateTimeOffset until) =>
        await Store.ReadAsync(after, until, TestContext.Current.CancellationToken).ToListAsync();
}
