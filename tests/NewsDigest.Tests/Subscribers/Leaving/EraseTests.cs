using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Tests.Subscribers.Leaving;

public class EraseTests
{
    private const string Ada = "ada@news.example";

    private readonly SubscribingHouse house = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private AddressHash Hash => AddressHash.Of(Readers.Address(Ada), house.Key.Secret.Span);

    [Fact]
    public async Task Nothing_is_held_any_more_and_the_address_is_free()
    {
        var id = await house.Reader(Ada);

        (await house.Erase.RunAsync(id, Stop)).ShouldBeTrue();

        (await house.Subscribers.FindAsync(id, Stop)).ShouldBeNull();
        (await house.Addresses.FindAsync(Hash, Stop)).ShouldBeNull();
        (await house.Rows(SubscribingHouse.Morning)).ShouldBeEmpty();
        (await house.Reader(Ada)).ShouldNotBe(id);
    }

    [Fact]
    public async Task Erasing_again_is_no_fault()
    {
        var id = await house.Reader(Ada);
        await house.Erase.RunAsync(id, Stop);

        (await house.Erase.RunAsync(id, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_suppression_stays_as_a_hash_and_keeps_its_owner_out()
    {
        var id = await house.Reader(Ada);
        await house.Suppress.RunAsync(Readers.Address(Ada), "called it spam", Stop);

        await house.Erase.RunAsync(id, Stop);

        var entry = (await house.Addresses.FindAsync(Hash, Stop)).ShouldNotBeNull();
        entry.Subscriber.ShouldBeNull();
        entry.Suppression.ShouldBe("called it spam");
        house.Mails.Clear();
        await house.Subscribe(Ada);
        (await house.Find(Ada)).ShouldBeNull();
        house.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_not_meant_any_more_stays()
    {
        var id = await house.Reader(Ada);

        (await house.Erase.RunAsync(id, s => s.State == SubscriberState.Pending, Stop)).ShouldBeFalse();

        (await house.Subscribers.FindAsync(id, Stop)).ShouldNotBeNull().State.ShouldBe(SubscriberState.Active);
    }

    [Fact]
    public async Task Both_addresses_of_a_change_are_free()
    {
        var id = await house.Reader(Ada);
        await house.RequestAddress.RunAsync(id, Readers.Address("new@news.example"), Stop);
        var expires = (await house.Subscribers.FindAsync(id, Stop))!.AddressChange!.Expires;
        await house.ConfirmAddress.RunAsync(id, expires, Stop);

        await house.Erase.RunAsync(id, Stop);

        foreach (var address in new[] { Ada, "new@news.example" })
        {
            var hash = AddressHash.Of(Readers.Address(address), house.Key.Secret.Span);
            (await house.Addresses.FindAsync(hash, Stop)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_new_address_that_was_claimed_and_not_yet_moved_to_is_free()
    {
        var id = await house.Reader(Ada);
        var wanted = Readers.Address("new@news.example");
        await house.RequestAddress.RunAsync(id, wanted, Stop);
        var hash = AddressHash.Of(wanted, house.Key.Secret.Span);
        // The first step of confirming it.
        await house.Addresses.ClaimAsync(hash, id, Stop);

        await house.Erase.RunAsync(id, Stop);

        (await house.Addresses.FindAsync(hash, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_sign_up_that_an_erasure_overtook_becomes_no_second_reader()
    {
        await house.Subscribe(Ada);
        var overtaken = (await house.Find(Ada))!;
        await house.Erase.RunAsync(overtaken.Id, Stop);
        // The rest of a sign-up that had claimed the address before: it is stored, and the address is another's by now.
        await house.Subscribers.SaveAsync(overtaken with { Version = null }, Stop);
        await house.Reader(Ada);

        (await house.Confirm.RunAsync(overtaken.Id, Stop)).ShouldBe(ConfirmOutcome.NothingToConfirm);

        (await house.Rows(SubscribingHouse.Morning)).Count.ShouldBe(1);
    }
}
