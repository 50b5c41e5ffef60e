using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Tests.Subscribers.SignUp;

public class ConfirmTests
{
    private const string Ada = "ada@news.example";

    private readonly SubscribingHouse house = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sign_up_that_is_confirmed_is_on_the_schedule()
    {
        var id = await house.Reader(Ada);

        var reader = (await house.Subscribers.FindAsync(id, Stop))!;
        reader.State.ShouldBe(SubscriberState.Active);
        reader.Confirmed.ShouldBe(SubscribingHouse.Start);
        (await house.Rows(SubscribingHouse.Morning)).ShouldHaveSingleItem().Subscriber.ShouldBe(id);
    }

    [Fact]
    public async Task The_first_date_is_the_one_that_the_welcome_does_not_cover()
    {
        var id = await house.Reader(Ada);

        (await house.Subscribers.FindAsync(id, Stop))!.SlotFrom.ShouldBe(new DateOnly(2026, 3, 7));
    }

    [Fact]
    public async Task Fifty_clicks_at_once_welcome_once()
    {
        await house.Subscribe(Ada);
        var id = (await house.Find(Ada))!.Id;

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => Task.Run(() => house.Confirm.RunAsync(id, Stop)))
        );

        outcomes.ShouldAllBe(outcome => outcome == ConfirmOutcome.Confirmed);
        Welcomes().Select(mail => mail.Id).Distinct().Count().ShouldBe(1);
        (await house.Rows(SubscribingHouse.Morning)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_confirmation_killed_before_its_message_welcomes_at_the_next_click()
    {
        await house.Subscribe(Ada);
        var id = (await house.Find(Ada))!.Id;
        house.FailingMessages = 1;
        await Should.ThrowAsync<IOException>(() => house.Confirm.RunAsync(id, Stop));

        await house.Confirm.RunAsync(id, Stop);

        Welcomes().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_click_on_an_old_link_changes_nothing_and_welcomes_nobody_again()
    {
        var id = await house.Reader(Ada);
        house.Mails.Clear();
        house.Time.Advance(TimeSpan.FromDays(2));

        (await house.Confirm.RunAsync(id, Stop)).ShouldBe(ConfirmOutcome.Confirmed);

        house.Mails.ShouldBeEmpty();
        (await house.Subscribers.FindAsync(id, Stop))!.Confirmed.ShouldBe(SubscribingHouse.Start);
    }

    [Fact]
    public async Task Whoever_left_does_not_come_back_by_an_old_link()
    {
        var id = await house.Reader(Ada);
        await house.Unsubscribe.RunAsync(id, false, Stop);

        (await house.Confirm.RunAsync(id, Stop)).ShouldBe(ConfirmOutcome.NothingToConfirm);

        (await house.Subscribers.FindAsync(id, Stop))!.State.ShouldBe(SubscriberState.Unsubscribed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_suppressed_address_is_not_revived(bool isWholeSuppression)
    {
        await house.Subscribe(Ada);
        var id = (await house.Find(Ada))!.Id;
        if (isWholeSuppression)
            await house.Suppress.RunAsync(Readers.Address(Ada), "mailbox unknown", Stop);
        else // killed after its first step
            await house.Addresses.SuppressAsync(
                AddressHash.Of(Readers.Address(Ada), house.Key.Secret.Span),
                "mailbox unknown",
                Stop
            );

        (await house.Confirm.RunAsync(id, Stop)).ShouldBe(ConfirmOutcome.NothingToConfirm);

        (await house.Rows(SubscribingHouse.Morning)).ShouldBeEmpty();
        Welcomes().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_erased_sign_up_is_nothing_to_confirm() =>
        (await house.Confirm.RunAsync(new SubscriberId(house.Next()), Stop)).ShouldBe(ConfirmOutcome.NothingToConfirm);

    private IEnumerable<ServiceMail> Welcomes() => house.Mails.Where(mail => mail.Kind == ServiceMailKind.Welcome);
}
