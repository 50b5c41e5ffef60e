using Azure.Core;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Articles;
using NewsDigest.Stories;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureStoryStoreFaultTests(AzuriteServer azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly StorageFaults faults = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_story_that_was_left_on_two_days_the_newer_state_is_read_and_found()
    {
        faults.KillBefore(r => r.Method == RequestMethod.Delete);
        var storage = azurite.NewStorage(faults.Settings);
        var store = new AzureStoryStore(storage);
        await store.SaveAsync(Story(0), Cancel);
        await Should.ThrowAsync<StorageFaults.KilledException>(() => store.SaveAsync(Story(1), Cancel));

        (await Rows(storage)).ShouldBe(["2026-03-10", "2026-03-11"]);
        (await Read(store)).ShouldHaveSingleItem().LastSeen.ShouldBe(Noon.AddDays(1));
        (await store.FindAsync(Story(1).Id, Cancel)).ShouldNotBeNull().LastSeen.ShouldBe(Noon.AddDays(1));
    }

    [Fact]
    public async Task A_story_that_was_not_moved_after_all_is_found_where_it_was()
    {
        var puts = 0;
        // Place and row of the first day, and the place of the second.
        faults.KillBefore(r => r.Method == RequestMethod.Put && ++puts == 4);
        var store = new AzureStoryStore(azurite.NewStorage(faults.Settings));
        await store.SaveAsync(Story(0), Cancel);
        await Should.ThrowAsync<StorageFaults.KilledException>(() => store.SaveAsync(Story(1), Cancel));

        (await store.FindAsync(Story(0).Id, Cancel)).ShouldNotBeNull().LastSeen.ShouldBe(Noon);

        await store.SaveAsync(Story(1), Cancel);
        (await store.FindAsync(Story(0).Id, Cancel)).ShouldNotBeNull().LastSeen.ShouldBe(Noon.AddDays(1));
        (await Read(store)).ShouldHaveSingleItem().LastSeen.ShouldBe(Noon.AddDays(1));
    }

    [Fact]
    public async Task A_story_is_in_the_partition_of_the_day_it_was_last_seen_only()
    {
        var storage = azurite.NewStorage();
        var store = new AzureStoryStore(storage);
        foreach (var day in new[] { 0, 0, 1, 3 })
            await store.SaveAsync(Story(day), Cancel);

        (await Rows(storage)).ShouldBe(["2026-03-13"]);
    }

    private static Story Story(int day) =>
        new(
            new StoryId("0123456789abcdef0123456789abcdef"),
            [new Development(Noon, [new ArticleId("a")])],
            Noon.AddDays(day),
            []
        );

    private static async Task<List<Story>> Read(AzureStoryStore store) =>
        await store.ReadAsync(Noon.AddDays(-7), Cancel).ToListAsync(Cancel);

    private static async Task<List<string>> Rows(StorageConnection storage) =>
        await storage
            .Table(StorageNames.Stories)
            .QueryAsync<Azure.Data.Tables.TableEntity>(e => e.PartitionKey.CompareTo("place") < 0, null, null, Cancel)
            .Select(e => e.PartitionKey)
            .ToListAsync(Cancel);
}
