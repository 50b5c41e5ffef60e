using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Tests.Subscribers.SignUp;

public class SubscribeTests
{
    private const string Ada = "ada@news.example";

    private readonly SubscribingHouse house = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unknown_address_waits_for_its_owner_to_confirm()
    {
        (await house.Subscribe(Ada, "203.0.113.0/24", "sport")).ShouldBe(SubscribeOutcome.Accepted);

        var subscriber = (await house.Find(Ada)).ShouldNotBeNull();
        subscriber.State.ShouldBe(SubscriberState.Pending);
        subscriber.Consent.ShouldBe(new Consent("sign-up form 1 (en)", SubscribingHouse.Start, "203.0.113.0/24"));
        house.Mails.ShouldHaveSingleItem().Kind.ShouldBe(ServiceMailKind.Confirm);
        (await house.Rows(SubscribingHouse.Morning)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Known_unknown_and_suppressed_addresses_get_the_same_answer()
    {
        await house.Reader(Ada);
        await house.Suppress.RunAsync(Readers.Address("bounced@news.example"), "mailbox unknown", Stop);

        (await house.Subscribe(Ada)).ShouldBe(SubscribeOutcome.Accepted);
        (await house.Subscribe("bounced@news.example")).ShouldBe(SubscribeOutcome.Accepted);
        (await house.Subscribe("new@news.example")).ShouldBe(SubscribeOutcome.Accepted);
    }

    [Fact]
    public async Task A_suppressed_address_is_not_mailed_and_not_kept()
    {
        await house.Suppress.RunAsync(Readers.Address(Ada), "mailbox unknown", Stop);

        await house.Subscribe(Ada);

        house.Mails.ShouldBeEmpty();
        (await house.Subscribers.ReadAsync(Stop).ToListAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_suppression_that_was_killed_before_it_reached_the_subscriber_keeps_mails_away()
    {
        var id = await house.Reader(Ada);
        await house.Unsubscribe.RunAsync(id, false, Stop);
        await house.Addresses.SuppressAsync(
            AddressHash.Of(Readers.Address(Ada), house.Key.Secret.Span),
            "called it spam",
            Stop
        );
        house.Time.Advance(TimeSpan.FromHours(1));
        house.Mails.Clear();

        await house.Subscribe(Ada);

        house.Mails.ShouldBeEmpty();
        (await house.Find(Ada))!.State.ShouldBe(SubscriberState.Unsubscribed);
    }

    [Fact]
    public async Task A_suppressed_subscriber_stays_suppressed()
    {
        await house.Reader(Ada);
        await house.Suppress.RunAsync(Readers.Address(Ada), "called it spam", Stop);
        house.Mails.Clear();

        await house.Subscribe(Ada);

        (await house.Find(Ada))!.State.ShouldBe(SubscriberState.Suppressed);
        house.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_signs_up_again_before_confirming_gets_the_newest_choices()
    {
        await house.Subscribe(Ada, null, "sport");
        await house.Subscribe(Ada, null, "health");

        (await house.Find(Ada))!.Choices.Topics.ShouldHaveSingleItem().Value.ShouldBe("health");
    }

    [Fact]
    public async Task All_mails_of_an_hour_to_an_address_are_one()
    {
        for (var i = 0; i < 10; i++)
            await house.Subscribe(Ada);

        house.Mails.Count.ShouldBeLessThan(10);
        house.Mails.Select(mail => mail.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_id_of_a_mail_tells_its_hour()
    {
        house.Time.Advance(TimeSpan.FromMinutes(42));
        await house.Subscribe(Ada);

        var id = house.Mails.Single().Id;
        id.Version.ShouldBe(7);
        id.Variant.ShouldBeInRange(8, 11);
        Convert.ToInt64(id.ToString("N")[..12], 16).ShouldBe(SubscribingHouse.Start.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task The_next_hour_has_a_mail_of_its_own()
    {
        await house.Subscribe(Ada);
        house.Time.Advance(TimeSpan.FromHours(1));
        await house.Subscribe(Ada);

        house.Mails.Select(mail => mail.Id).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task An_active_reader_is_told_so_and_keeps_their_choices()
    {
        var id = await house.Reader(Ada);
        house.Mails.Clear();

        await house.Subscribe(Ada, null, "sport");

        house.Mails.ShouldHaveSingleItem().Kind.ShouldBe(ServiceMailKind.AlreadySubscribed);
        var reader = (await house.Subscribers.FindAsync(id, Stop))!;
        reader.State.ShouldBe(SubscriberState.Active);
        reader.Choices.Topics.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_left_has_to_confirm_anew()
    {
        var id = await house.Reader(Ada);
        await house.Unsubscribe.RunAsync(id, false, Stop);
        house.Time.Advance(TimeSpan.FromDays(1));
        house.Mails.Clear();

        await house.Subscribe(Ada);

        var subscriber = (await house.Find(Ada))!;
        subscriber.Id.ShouldBe(id);
        subscriber.State.ShouldBe(SubscriberState.Pending);
        subscriber.Confirmed.ShouldBeNull();
        house.Mails.ShouldHaveSingleItem().Kind.ShouldBe(ServiceMailKind.Confirm);
    }

    [Fact]
    public async Task An_address_claimed_by_a_try_that_was_killed_is_usable()
    {
        var hash = AddressHash.Of(Readers.Address(Ada), house.Key.Secret.Span);
        await house.Addresses.ClaimAsync(hash, new SubscriberId(house.Next()), Stop);

        await house.Subscribe(Ada);

        (await house.Find(Ada)).ShouldNotBeNull().State.ShouldBe(SubscriberState.Pending);
        house.Mails.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_sign_up_killed_before_its_message_mails_at_the_next_try()
    {
        house.FailingMessages = 1;
        await Should.ThrowAsync<IOException>(() => house.Subscribe(Ada));

        await house.Subscribe(Ada);

        house.Mails.ShouldHaveSingleItem().Kind.ShouldBe(ServiceMailKind.Confirm);
    }

    [Fact]
    public async Task A_network_that_asks_too_often_is_told_so_and_nothing_is_done()
    {
        house.Limits = new SubscribeLimits { PerNetworkPerHour = 2 };
        await house.Subscribe("a@news.example", "203.0.113.0/24");
        await house.Subscribe("b@news.example", "203.0.113.0/24");

        var outcome = await house.Subscribe("c@news.example", "203.0.113.0/24");

        outcome.ShouldBe(SubscribeOutcome.TooManyFromNetwork);
        (await house.Find("c@news.example")).ShouldBeNull();
        (await house.Subscribe("c@news.example", "198.51.100.0/24")).ShouldBe(SubscribeOutcome.Accepted);
    }

    [Fact]
    public async Task Fifty_sign_ups_of_one_address_at_once_make_one_subscriber()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => house.Subscribe(Ada))));

        (await house.Subscribers.ReadAsync(Stop).ToListAsync(Stop)).Count.ShouldBe(1);
        house.Mails.Select(mail => mail.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_same_address_in_other_letters_is_the_same_subscriber()
    {
        await house.Subscribe(Ada);
        await house.Subscribe("ADA@NEWS.EXAMPLE");

        (await house.Subscribers.ReadAsync(Stop).ToListAsync(Stop)).Count.ShouldBe(1);
    }
}
