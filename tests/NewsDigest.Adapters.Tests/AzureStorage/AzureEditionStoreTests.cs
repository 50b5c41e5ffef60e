using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Briefings.Editions;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureEditionStoreTests : EditionStoreBehaviour
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);

    private readonly StorageConnection storage;

    public AzureEditionStoreTests(AzuriteServer azurite)
    {
        storage = azurite.NewStorage();
        Store = new AzureEditionStore(storage);
    }

    protected override IEditionStore Store { get; }

    [Fact]
    public async Task An_edition_that_was_read_is_not_sent_again_while_it_is_the_same()
    {
        await Store.SaveAsync(new Edition(Instant, [Editions.Story("a")]), TestContext.Current.CancellationToken);
        var first = await Store.FindAsync(Instant, TestContext.Current.CancellationToken);

        var again = await Store.FindAsync(Instant, TestContext.Current.CancellationToken);

        again.ShouldNotBeNull().ShouldBeSameAs(first);
    }

    [Fact]
    public async Task An_edition_that_was_read_is_gone_when_its_blob_is()
    {
        await Store.SaveAsync(new Edition(Instant, []), TestContext.Current.CancellationToken);
        await Store.FindAsync(Instant, TestContext.Current.CancellationToken);

        await DeleteAsync();

        (await Store.FindAsync(Instant, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task An_edition_that_was_made_anew_is_read_anew()
    {
        await Store.SaveAsync(new Edition(Instant, [Editions.Story("a")]), TestContext.Current.CancellationToken);
        await Store.FindAsync(Instant, TestContext.Current.CancellationToken);

        await DeleteAsync();
        await Store.SaveAsync(new Edition(Instant, []), TestContext.Current.CancellationToken);

        (await Store.FindAsync(Instant, TestContext.Current.CancellationToken))
            .ShouldNotBeNull()
            .Stories.ShouldBeEmpty();
    }

    private async Task DeleteAsync() =>
        await storage
            .Container(StorageNames.Editions)
            .DeleteBlobAsync("2026-03-10T060000Z.json", cancellationToken: TestContext.Current.CancellationToken);
}
