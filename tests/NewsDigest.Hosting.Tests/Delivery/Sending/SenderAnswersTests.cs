using Microsoft.Extensions.Time.Testing;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery.Sending;

public class SenderAnswersTests
{
    private readonly DeliveryHouse house = new(Due);

    [Fact]
    public async Task A_thousand_readers_of_the_same_content_are_one_call_of_the_sender()
    {
        house.Settings = house.Settings with { ReadersPerRange = 1000, BatchSize = 1000 };
        await house.AddReaders(Seven, 1000);

        await house.PlanAndDeliver();

        house.Sender.Calls.ShouldBe(1);
        house.Sender.Mails.Count.ShouldBe(1000);
        house.Sender.Mails.DistinctBy(m => m.Content).Count().ShouldBe(2);
    }

    [Fact]
    public async Task An_address_that_is_refused_fails_alone_in_its_batch()
    {
        house.Settings = house.Settings with { ReadersPerRange = 500 };
        var readers = await house.AddReaders(Seven, 9);
        house.Sender.Answer = mail =>
            mail.To.Value.Contains("04")
                ? new SendOutcome.Refused("no such mailbox", AddressIsDead: false)
                : RecordingSender.Accept(mail);

        (await house.PlanAndReport()).ShouldBe(new DeliveryReport { Accepted = 8, Refused = 1 });
        var refused = await house.Subscribers.FindAsync(readers[3].Id, TestContext.Current.CancellationToken);
        refused!.State.ShouldBe(SubscriberState.Active);
    }

    [Fact]
    public async Task A_blocked_sender_is_not_called_for_the_rest_of_the_message_nor_by_another_instance()
    {
        house.Settings = house.Settings with { ReadersPerRange = 4, BatchSize = 2 };
        await house.AddReaders(Seven, 8);
        house.Sender.Answer = _ => new SendOutcome.SenderBlocked("SendGrid answered 401: authorization required");

        await house.PlanAndDeliver();

        house.Sender.Calls.ShouldBe(1);
        (await house.Status()).Pause.ShouldNotBeNull().Reason.ShouldContain("401");
        house.Queue.Ranges.Clear();
        house.Time.Advance(TimeSpan.FromMinutes(11));
        (await house.Reconcile()).Left.ShouldBe(8);
    }

    [Fact]
    public async Task A_sender_that_asks_for_a_slower_pace_is_left_alone_by_all_instances_until_then()
    {
        house.Settings = house.Settings with { ReadersPerRange = 2 };
        await house.AddReaders(Seven, 6);
        house.Sender.Answer = _ => new SendOutcome.NotSent(
            "SendGrid asks for a slower pace (429)",
            TimeSpan.FromMinutes(3)
        );
        await house.Plan();
        await house.Deliver(house.Queue.Ranges[0]);
        house.Sender.Answer = RecordingSender.Accept;

        await house.DeliverAll();
        house.Sender.Calls.ShouldBe(1);
        house.Time.Advance(TimeSpan.FromMinutes(3));
        await house.DeliverAll();

        house.Sender.Received.Count.ShouldBe(6);
        house.Sender.Received.ShouldBeUnique();
    }

    [Fact]
    public async Task A_mailbox_that_is_full_pauses_nobody_else()
    {
        await house.AddReaders(Seven, 1);
        house.Sender.Answer = _ => new SendOutcome.NotSent("mailbox full", TimeSpan.FromMinutes(20))
        {
            ConcernsThisMailOnly = true,
        };

        await house.PlanAndDeliver();

        (await house.Pauses.FindAsync(TestContext.Current.CancellationToken)).ShouldBeNull();
        (await house.Entries(Date)).ShouldHaveSingleItem().LeaseUntil.ShouldBe(Due + TimeSpan.FromMinutes(20));
    }

    [Fact]
    public async Task A_blocked_sender_is_left_alone_and_keeps_the_longest_pause()
    {
        await house.AddReaders(Seven, 2);
        house.Sender.Answer = mail =>
            mail.To.Value.Contains("01")
                ? new SendOutcome.SenderBlocked("wrong key")
                : new SendOutcome.NotSent("slower", TimeSpan.FromMinutes(1));

        await house.PlanAndDeliver();

        var pause = await house.Pauses.FindAsync(TestContext.Current.CancellationToken);
        pause.ShouldBe(new SenderPause(Due + TimeSpan.FromMinutes(30), "wrong key"));
    }

    [Fact]
    public async Task A_sender_that_breaks_its_word_and_throws_leaves_its_mails_unknown()
    {
        await house.AddReaders(Seven, 1);
        house.Sender.Answer = _ => throw new InvalidOperationException("not now");

        await house.PlanAndDeliver();

        (await house.States(Date)).ShouldBe([DeliveryState.Unknown]);
    }

    [Fact]
    public async Task An_answer_that_comes_after_it_was_given_up_still_counts()
    {
        var readers = await house.AddReaders(Seven, 1);
        var id = new DeliveryId(readers[0].Id, Date);
        var token = TestContext.Current.CancellationToken;
        var claim = (await house.Claims.ClaimAsync([id], Due, false, token)).ShouldHaveSingleItem();
        var calling = (await house.Claims.BeginCallAsync(claim, token)).ShouldNotBeNull();
        house.Time.Advance(house.Settings.Lease + house.Settings.CallLimit);
        await house.Reconcile();
        (await house.States(Date)).ShouldBe([DeliveryState.Unknown]);

        await house.Claims.WriteAsync([DeliveryClaims.Settled(calling, DeliveryState.Accepted, null, "m1")], token);

        (await house.States(Date)).ShouldBe([DeliveryState.Accepted]);
    }

    [Fact]
    public async Task A_call_is_never_taken_over()
    {
        var readers = await house.AddReaders(Seven, 1);
        var id = new DeliveryId(readers[0].Id, Date);
        var token = TestContext.Current.CancellationToken;
        var claim = (await house.Claims.ClaimAsync([id], Due, false, token)).ShouldHaveSingleItem();
        await house.Claims.BeginCallAsync(claim, token);
        house.Time.Advance(TimeSpan.FromHours(5));

        (await house.Claims.ClaimAsync([id], Due, false, token)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_was_overtaken_does_not_call_though_their_clock_is_slow(bool hasOwnCallEndedUnknown)
    {
        var readers = await house.AddReaders(Seven, 1);
        var id = new DeliveryId(readers[0].Id, Date);
        var token = TestContext.Current.CancellationToken;
        var slow = new DeliveryClaims(house.Ledger, house.Settings, new FakeTimeProvider(Due));
        var claim = (await slow.ClaimAsync([id], Due, false, token)).ShouldHaveSingleItem();
        var other = claim;
        house.Time.Advance(house.Settings.Lease);
        if (!hasOwnCallEndedUnknown)
            other = (await house.Claims.ClaimAsync([id], Due, false, token)).ShouldHaveSingleItem();
        var calling = (await (hasOwnCallEndedUnknown ? slow : house.Claims).BeginCallAsync(other, token))!;
        if (hasOwnCallEndedUnknown)
            await house.Claims.SettleAsync(calling, DeliveryState.Unknown, "no answer", null, token);

        (await slow.BeginCallAsync(claim, token)).ShouldBeNull();
    }
}
