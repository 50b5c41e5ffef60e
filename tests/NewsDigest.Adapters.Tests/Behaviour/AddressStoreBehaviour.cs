using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of addresses does.</summary>
public abstract class AddressStoreBehaviour
{
    private static readonly AddressHash Hash = AddressHash.Of(Readers.Address("ada@post.example"), new byte[32]);

    protected abstract IAddressStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_that_nobody_has_is_not_found() => (await Store.FindAsync(Hash, Cancel)).ShouldBeNull();

    [Fact]
    public async Task An_address_belongs_to_who_claimed_it_first()
    {
        var mine = new AddressEntry(Hash, Readers.Id(1), null);

        (await Store.ClaimAsync(Hash, Readers.Id(1), Cancel)).ShouldBe(mine);
        (await Store.ClaimAsync(Hash, Readers.Id(2), Cancel)).ShouldBe(mine);
        (await Store.ClaimAsync(Hash, Readers.Id(1), Cancel)).ShouldBe(mine);
        (await Store.FindAsync(Hash, Cancel)).ShouldBe(mine);
    }

    [Fact]
    public async Task Of_fifty_who_claim_an_address_at_once_one_gets_it_and_all_learn_who()
    {
        var entries = await Task.WhenAll(
            Enumerable.Range(1, 50).Select(i => Task.Run(() => Store.ClaimAsync(Hash, Readers.Id(i), Cancel), Cancel))
        );

        entries.Distinct().ShouldHaveSingleItem().ShouldBe(await Store.FindAsync(Hash, Cancel));
    }

    [Fact]
    public async Task An_address_that_was_released_is_free()
    {
        await Store.ClaimAsync(Hash, Readers.Id(1), Cancel);
        await Store.ReleaseAsync(Hash, Readers.Id(1), Cancel);
        await Store.ReleaseAsync(Hash, Readers.Id(1), Cancel);

        (await Store.FindAsync(Hash, Cancel)).ShouldBeNull();
        (await Store.ClaimAsync(Hash, Readers.Id(2), Cancel)).Subscriber.ShouldBe(Readers.Id(2));
    }

    [Fact]
    public async Task An_address_is_not_released_by_another_than_its_owner()
    {
        await Store.ClaimAsync(Hash, Readers.Id(1), Cancel);
        await Store.ReleaseAsync(Hash, Readers.Id(2), Cancel);

        (await Store.FindAsync(Hash, Cancel)).ShouldNotBeNull().Subscriber.ShouldBe(Readers.Id(1));
    }

    [Fact]
    public async Task A_suppressed_address_cannot_be_claimed()
    {
        await Store.SuppressAsync(Hash, "it bounced", Cancel);

        (await Store.ClaimAsync(Hash, Readers.Id(1), Cancel)).ShouldBe(new AddressEntry(Hash, null, "it bounced"));
        (await Store.FindAsync(Hash, Cancel)).ShouldBe(new AddressEntry(Hash, null, "it bounced"));
    }

    [Fact]
    public async Task A_suppression_leaves_the_address_to_its_subscriber_and_outlives_them()
    {
        await Store.ClaimAsync(Hash, Readers.Id(1), Cancel);
        await Store.SuppressAsync(Hash, "it bounced", Cancel);
        (await Store.FindAsync(Hash, Cancel)).ShouldBe(new AddressEntry(Hash, Readers.Id(1), "it bounced"));

        await Store.ReleaseAsync(Hash, Readers.Id(1), Cancel);

        (await Store.FindAsync(Hash, Cancel)).ShouldBe(new AddressEntry(Hash, null, "it bounced"));
    }

    [Fact]
    public async Task The_first_reason_of_a_suppression_stays()
    {
        await Store.SuppressAsync(Hash, "it bounced", Cancel);
        await Store.SuppressAsync(Hash, "its owner called a mail spam", Cancel);

        (await Store.FindAsync(Hash, Cancel)).ShouldNotBeNull().Suppression.ShouldBe("it bounced");
    }

    [Fact]
    public async Task A_suppression_holds_whoever_claims_and_releases_at_the_same_time()
    {
        for (var i = 1; i <= 20; i++)
        {
            var hash = AddressHash.Of(Readers.Address($"reader{i}@post.example"), new byte[32]);
            var id = Readers.Id(i);
            var claim = Task.Run(() => Store.ClaimAsync(hash, id, Cancel), Cancel);
            var suppress = Task.Run(() => Store.SuppressAsync(hash, "it bounced", Cancel), Cancel);
            var release = Task.Run(() => Store.ReleaseAsync(hash, id, Cancel), Cancel);
            await Task.WhenAll(claim, suppress, release);

            var entry = (await Store.FindAsync(hash, Cancel)).ShouldNotBeNull();
            entry.Suppression.ShouldBe("it bounced");
            if (entry.Subscriber is not null)
                (await claim).Subscriber.ShouldBe(id);
        }
    }
}
