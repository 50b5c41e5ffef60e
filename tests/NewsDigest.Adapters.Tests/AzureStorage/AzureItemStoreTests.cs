using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Intake.Items;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureItemStoreTests(AzuriteServer azurite) : ItemStoreBehaviour
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    protected override IItemStore Store { get; } = new AzureItemStore(azurite.NewStorage());

    /// <summary>The answer is longer than a piece, and letters of several bytes stand on its seams.</summary>
    [Fact]
    public async Task A_window_of_many_items_is_read_as_it_was_written()
    {
        var items = Enumerable
            .Range(0, 60)
            .Select(i =>
                DigestItems.Item($"item {i}", Noon) with
                {
                    Title = new string('ö', 1_000 + i),
                    Terms = [new("\"fog\" \\ 霧", 1.5f), new(new string('x', 300), 1), new($"@name {i}", 0.5f)],
                }
            )
            .ToList();
        foreach (var item in items)
            await Store.AddAsync(item, Cancel);

        var read = await Store.ReadAsync(Noon.AddHours(-1), Noon, Cancel).ToListAsync(Cancel);

        read.Select(i => i.Title).ShouldBe(items.Select(i => i.Title), ignoreOrder: true);
        read.SelectMany(i => i.Terms).ShouldBe(items.SelectMany(i => i.Terms), ignoreOrder: true);
    }

    /// <summary>A window says the same terms thousands of times: strings of their own would be most of what an edition holds.</summary>
    [Fact]
    public async Task Items_that_say_the_same_terms_share_them()
    {
        foreach (var name in new[] { "one", "another" })
            await Store.AddAsync(DigestItems.Item(name, Noon) with { Terms = [new("lighthouse", 1)] }, Cancel);

        var read = await Store.ReadAsync(Noon.AddHours(-1), Noon, Cancel).ToListAsync(Cancel);

        read[0].Terms[0].Term.ShouldBeSameAs(read[1].Terms[0].Term);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
