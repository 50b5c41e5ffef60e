using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureItemStoreFaultTests(AzuriteServer azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly StorageFaults faults = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StorageNames.Identities)]
    [InlineData(StorageNames.Items)]
    public async Task An_item_whose_insertion_was_not_acknowledged_is_added_and_no_copy_of_itself(string table)
    {
        faults.LoseAnswer(StorageFaults.WriteTo(table));
        var store = new AzureItemStore(azurite.NewStorage(faults.Settings));

        (await store.AddAsync(DigestItems.Item("a", Noon), Cancel)).ShouldBeTrue();

        faults.LostAnswers.ShouldBe(1);
        (await Read(store)).ShouldHaveSingleItem().Copies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_whose_writing_was_not_acknowledged_is_there_once()
    {
        var writes = 0;
        var ofTable = StorageFaults.WriteTo(StorageNames.Items);
        // The first write is the item's, the second finds it there, the third adds the copy.
        faults.LoseAnswer(r => ofTable(r) && ++writes == 3);
        var store = new AzureItemStore(azurite.NewStorage(faults.Settings));
        await store.AddAsync(DigestItems.Item("a", Noon), Cancel);

        (await store.AddAsync(Elsewhere("b.txt", Noon), Cancel)).ShouldBeFalse();

        faults.LostAnswers.ShouldBe(1);
        (await Read(store)).ShouldHaveSingleItem().Copies.ShouldHaveSingleItem().Origin.Path.ShouldBe("b.txt");
    }

    [Fact]
    public async Task Who_was_killed_before_the_item_was_there_adds_it_the_next_time()
    {
        faults.KillBefore(StorageFaults.WriteTo(StorageNames.Items));
        var store = new AzureItemStore(azurite.NewStorage(faults.Settings));
        await Should.ThrowAsync<StorageFaults.KilledException>(() =>
            store.AddAsync(DigestItems.Item("a", Noon), Cancel)
        );

        (await store.AddAsync(DigestItems.Item("a", Noon), Cancel)).ShouldBeTrue();
        (await Read(store)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_item_that_its_first_finder_left_undone_is_completed_by_the_next_in_the_hour_of_the_first()
    {
        faults.KillBefore(StorageFaults.WriteTo(StorageNames.Items));
        var store = new AzureItemStore(azurite.NewStorage(faults.Settings));
        await Should.ThrowAsync<StorageFaults.KilledException>(() =>
            store.AddAsync(DigestItems.Item("a", Noon), Cancel)
        );

        (await store.AddAsync(Elsewhere("b.txt", Noon.AddHours(3)), Cancel)).ShouldBeTrue();
        (await store.AddAsync(DigestItems.Item("a", Noon), Cancel)).ShouldBeFalse();

        var item = (await Read(store)).ShouldHaveSingleItem();
        item.Arrived.ShouldBe(Noon);
        item.Origin.Path.ShouldBe("b.txt");
        item.Copies.ShouldHaveSingleItem().Origin.Path.ShouldBe("a.txt");
    }

    private static DigestItem Elsewhere(string path, DateTimeOffset arrived) =>
        DigestItems.Item("a", arrived) with
        {
            Origin = new DocumentPart(path),
        };

    private static async Task<List<DigestItem>> Read(AzureItemStore store) =>
        await store.ReadAsync(Noon.AddDays(-1), Noon.AddDays(1), Cancel).ToListAsync(Cancel);
}
