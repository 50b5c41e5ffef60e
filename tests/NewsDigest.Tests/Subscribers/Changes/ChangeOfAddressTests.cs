using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;

namespace NewsDigest.Tests.Subscribers.Changes;

public class ChangeOfAddressTests
{
    private const string Ada = "ada@news.example";
    private const string New = "ada@post.example";

    private readonly SubscribingHouse house = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_new_address_is_asked_and_then_gets_the_briefings_and_the_old_one_is_told()
    {
        var id = await Reader();
        (await house.RequestAddress.RunAsync(id, Readers.Address(New), Stop)).ShouldBe(RequestAddressOutcome.Asked);
        house.Mails.ShouldHaveSingleItem().Kind.ShouldBe(ServiceMailKind.NewAddress);
        (await Find(id)).Address.Value.ShouldBe(Ada);

        (await Confirm(id)).ShouldBe(ConfirmAddressOutcome.Changed);

        (await house.Find(New))!.Id.ShouldBe(id);
        (await house.Find(Ada)).ShouldBeNull();
        (await house.Rows(SubscribingHouse.Morning)).ShouldHaveSingleItem().Address.Value.ShouldBe(New);
        house.Mails.Last().Kind.ShouldBe(ServiceMailKind.AddressChanged);
        (await Find(id)).AddressChange!.From!.Value.ShouldBe(Ada);
    }

    [Fact]
    public async Task Fifty_clicks_at_once_change_it_once()
    {
        var id = await Reader();
        await house.RequestAddress.RunAsync(id, Readers.Address(New), Stop);
        var expires = (await Find(id)).AddressChange!.Expires;

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => Task.Run(() => house.ConfirmAddress.RunAsync(id, expires, Stop)))
        );

        outcomes.ShouldAllBe(outcome => outcome == ConfirmAddressOutcome.Changed);
        house
            .Mails.Where(m => m.Kind == ServiceMailKind.AddressChanged)
            .Select(m => m.Id)
            .Distinct()
            .Count()
            .ShouldBe(1);
        (await house.Rows(SubscribingHouse.Morning)).ShouldHaveSingleItem().Address.Value.ShouldBe(New);
    }

    [Fact]
    public async Task An_address_that_another_has_is_answered_alike_and_stays_theirs()
    {
        var other = await house.Reader(New);
        var id = await Reader();

        (await house.RequestAddress.RunAsync(id, Readers.Address(New), Stop)).ShouldBe(RequestAddressOutcome.Asked);

        house.Mails.ShouldBeEmpty();
        (await Confirm(id)).ShouldBe(ConfirmAddressOutcome.Taken);
        (await house.Find(New))!.Id.ShouldBe(other);
        (await Find(id)).Address.Value.ShouldBe(Ada);
    }

    [Fact]
    public async Task A_suppressed_address_is_answered_alike_and_never_mailed()
    {
        await house.Suppress.RunAsync(Readers.Address(New), "called it spam", Stop);
        var id = await Reader();

        (await house.RequestAddress.RunAsync(id, Readers.Address(New), Stop)).ShouldBe(RequestAddressOutcome.Asked);

        house.Mails.ShouldBeEmpty();
        (await Confirm(id)).ShouldBe(ConfirmAddressOutcome.Taken);
    }

    [Fact]
    public async Task A_link_serves_the_wish_that_it_was_mailed_for()
    {
        var id = await Reader();
        await house.RequestAddress.RunAsync(id, Readers.Address("mistyped@post.example"), Stop);
        var mistyped = (await Find(id)).AddressChange!.Expires;
        house.Time.Advance(TimeSpan.FromMinutes(1));
        await house.RequestAddress.RunAsync(id, Readers.Address(New), Stop);

        (await house.ConfirmAddress.RunAsync(id, mistyped, Stop)).ShouldBe(ConfirmAddressOutcome.NothingToConfirm);

        (await Find(id)).Address.Value.ShouldBe(Ada);
    }

    [Fact]
    public async Task Who_left_meanwhile_does_not_come_back_through_it()
    {
        var id = await Reader();
        await house.RequestAddress.RunAsync(id, Readers.Address(New), Stop);
        await house.Unsubscribe.RunAsync(id, false, Stop);

        (await Confirm(id)).ShouldBe(ConfirmAddressOutcome.NothingToConfirm);

        (await house.Find(New)).ShouldBeNull();
        (await Find(id)).State.ShouldBe(SubscriberState.Unsubscribed);
    }

    [Fact]
    public async Task A_late_bounce_of_the_former_address_does_not_silence_the_new_one()
    {
        var id = await Reader();
        await house.RequestAddress.RunAsync(id, Readers.Address(New), Stop);
        await Confirm(id);

        await house.Suppress.RunAsync(Readers.Address(Ada), "the mailbox is gone", Stop);

        (await Find(id)).State.ShouldBe(SubscriberState.Active);
    }

    [Fact]
    public async Task A_bounce_of_the_new_address_before_it_is_theirs_does_not_silence_the_present_one()
    {
        var id = await Reader();
        await house.RequestAddress.RunAsync(id, Readers.Address(New), Stop);
        // The first step of confirming it.
        var hash = AddressHash.Of(Readers.Address(New), house.Key.Secret.Span);
        await house.Addresses.ClaimAsync(hash, id, Stop);

        await house.Suppress.RunAsync(Readers.Address(New), "mailbox unknown", Stop);

        (await Find(id)).State.ShouldBe(SubscriberState.Active);
        (await Confirm(id)).ShouldBe(ConfirmAddressOutcome.Taken);
    }

    [Fact]
    public async Task Another_spelling_of_the_same_address_is_taken()
    {
        var id = await Reader();
        await house.RequestAddress.RunAsync(id, Readers.Address("Ada@news.example"), Stop);

        (await Confirm(id)).ShouldBe(ConfirmAddressOutcome.Changed);

        (await house.Find(Ada))!.Address.Value.ShouldBe("Ada@news.example");
    }

    [Fact]
    public async Task Asking_too_often_in_an_hour_is_refused()
    {
        var id = await Reader();
        for (var i = 0; i < 3; i++)
            await house.RequestAddress.RunAsync(id, Readers.Address($"new{i}@post.example"), Stop);

        (await house.RequestAddress.RunAsync(id, Readers.Address(New), Stop)).ShouldBe(RequestAddressOutcome.TooMany);
    }

    private async Task<SubscriberId> Reader()
    {
        var id = await house.Reader(Ada);
        house.Mails.Clear();
        return id;
    }

    private async Task<Subscriber> Find(SubscriberId id) => (await house.Subscribers.FindAsync(id, Stop))!;

    private async Task<ConfirmAddressOutcome> Confirm(SubscriberId id) =>
        await house.ConfirmAddress.RunAsync(id, (await Find(id)).AddressChange?.Expires, Stop);
}
