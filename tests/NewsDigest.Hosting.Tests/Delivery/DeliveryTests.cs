using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Links;
using NewsDigest.Subscribers.Schedule;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery;

public class DeliveryTests
{
    private readonly DeliveryHouse house = new(Due);

    [Fact]
    public async Task Every_reader_of_a_slot_gets_one_mail_when_their_time_has_come()
    {
        await house.AddReaders(Seven, 3);

        await house.PlanAndDeliver();

        house.Sender.Mails.Select(m => m.To.Value).Order().ShouldBe(DeliveryHouse.Addresses(3));
        (await house.States(Date)).ShouldBe([DeliveryState.Accepted, DeliveryState.Accepted, DeliveryState.Accepted]);
    }

    [Fact]
    public async Task Nobody_gets_a_mail_before_their_time()
    {
        await house.AddReaders(Seven with { Time = new TimeOnly(7, 1) }, 1);

        await house.PlanAndDeliver();

        house.Sender.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_comes_twice_mails_once()
    {
        await house.AddReaders(Seven, 3);
        await house.Plan();

        foreach (var range in house.Queue.Ranges.Concat(house.Queue.Ranges).ToList())
            await house.Deliver(range);

        house.Sender.Mails.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_plan_made_again_enqueues_nobody_again()
    {
        await house.AddReaders(Seven, 3);
        await house.Plan();
        var ranges = house.Queue.Ranges.Count;

        await house.Plan();

        house.Queue.Ranges.Count.ShouldBe(ranges);
    }

    [Fact]
    public async Task A_planner_killed_before_it_noted_what_it_enqueued_mails_nobody_twice()
    {
        await house.AddReaders(Seven, 7);
        house.Queue.FailAfter = 2;
        await Should.ThrowAsync<AggregateException>(house.Plan());
        house.Queue.FailAfter = null;

        await house.PlanAndDeliver();

        house.Sender.Mails.Select(m => m.To.Value).Order().ShouldBe(DeliveryHouse.Addresses(7));
    }

    [Fact]
    public async Task Two_instances_at_once_mail_once()
    {
        await house.AddReaders(Seven, 20);
        await house.Plan();
        var ranges = house.Queue.Ranges.Concat(house.Queue.Ranges);

        await Task.WhenAll(ranges.Select(range => Task.Run(() => house.Deliver(range))));

        house.Sender.Mails.Select(m => m.To.Value).Order().ShouldBe(DeliveryHouse.Addresses(20));
    }

    [Fact]
    public async Task A_reader_who_left_after_the_plan_gets_nothing()
    {
        var readers = await house.AddReaders(Seven, 2);
        await house.Plan();
        await house.Change.ApplyAsync(
            readers[0].Id,
            s => s with { State = SubscriberState.Unsubscribed },
            TestContext.Current.CancellationToken
        );

        await house.DeliverAll();

        house.Sender.Mails.ShouldHaveSingleItem().To.ShouldBe(readers[1].Address);
    }

    [Fact]
    public async Task A_reader_who_left_between_schedule_and_call_is_withdrawn()
    {
        var readers = await house.AddReaders(Seven, 1);
        await house.Plan();
        var stored = (await house.Subscribers.FindAsync(readers[0].Id, TestContext.Current.CancellationToken))!;
        await house.Subscribers.SaveAsync(
            stored with
            {
                State = SubscriberState.Unsubscribed,
            },
            TestContext.Current.CancellationToken
        );

        await house.DeliverAll();

        house.Sender.Mails.ShouldBeEmpty();
        (await house.States(Date)).ShouldBe([DeliveryState.Withdrawn]);
    }

    [Fact]
    public async Task A_sender_without_an_answer_leaves_the_delivery_unknown_and_nobody_sends_it_again()
    {
        await house.AddReaders(Seven, 1);
        house.Sender.Answer = _ => new SendOutcome.Unknown("the connection broke");
        await house.PlanAndDeliver();
        house.Sender.Answer = RecordingSender.Accept;

        await house.DeliverAll();

        house.Sender.Mails.Count.ShouldBe(1);
        (await house.States(Date)).ShouldBe([DeliveryState.Unknown]);
    }

    [Fact]
    public async Task A_mail_that_was_certainly_not_taken_is_sent_when_the_pause_is_over()
    {
        await house.AddReaders(Seven, 1);
        house.Sender.Answer = _ => new SendOutcome.NotSent("too many requests", TimeSpan.FromMinutes(2));
        await house.PlanAndDeliver();
        house.Sender.Answer = RecordingSender.Accept;

        await house.DeliverAll();
        (await house.States(Date)).ShouldBe([DeliveryState.Claimed]);

        house.Time.Advance(TimeSpan.FromMinutes(3));
        await house.DeliverAll();
        (await house.States(Date)).ShouldBe([DeliveryState.Accepted]);
    }

    [Fact]
    public async Task An_address_that_is_dead_is_suppressed()
    {
        var readers = await house.AddReaders(Seven, 1);
        house.Sender.Answer = _ => new SendOutcome.Refused("mailbox unknown", AddressIsDead: true);

        await house.PlanAndDeliver();

        (await house.States(Date)).ShouldBe([DeliveryState.Refused]);
        (await house.Subscribers.FindAsync(readers[0].Id, TestContext.Current.CancellationToken))!.State.ShouldBe(
            SubscriberState.Suppressed
        );
    }

    [Fact]
    public async Task The_next_day_tells_only_what_came_since()
    {
        await house.AddReaders(Seven, 1);
        await house.PlanAndDeliver();
        house.Time.Advance(TimeSpan.FromDays(1));

        await house.PlanAndDeliver();

        // The one story of the first day is no news on the second.
        house.Sender.Mails.Count.ShouldBe(1);
        (await house.States(Date.AddDays(1))).ShouldBe([DeliveryState.Quiet]);
    }

    [Fact]
    public async Task What_a_former_slot_told_the_new_one_does_not_tell_again()
    {
        var noon = Seven with { Time = new TimeOnly(12, 0) };
        house.Time.Advance(TimeSpan.FromHours(2));
        var reader = (await house.AddReaders(noon, 1))[0];
        await house.Change.ApplyAsync(
            reader.Id,
            s => SlotChange.Move(s, Seven, house.Time.GetUtcNow()),
            TestContext.Current.CancellationToken
        );
        house.Time.Advance(TimeSpan.FromHours(3));
        await house.PlanAndDeliver();
        house.Sender.Mails.Count.ShouldBe(1);
        var rows = await house.Schedule.ReadPageAsync(Seven, null, 10, TestContext.Current.CancellationToken);
        rows.ShouldHaveSingleItem().LastReceived.ShouldBe(Due.AddHours(5));
        house.Time.Advance(TimeSpan.FromHours(19));

        await house.PlanAndDeliver();

        house.Sender.Mails.Count.ShouldBe(1);
        (await house.States(Date.AddDays(1))).ShouldBe([DeliveryState.Quiet]);
    }

    [Fact]
    public async Task Who_wants_to_know_is_told_that_a_day_had_no_news()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        await house.Change.ApplyAsync(
            reader.Id,
            s => s with { Choices = s.Choices with { IsToldWhenQuiet = true } },
            TestContext.Current.CancellationToken
        );
        await house.PlanAndDeliver();
        house.Time.Advance(TimeSpan.FromDays(1));

        await house.PlanAndDeliver();

        house.Sender.Mails.Count.ShouldBe(2);
        (await house.States(Date.AddDays(1))).ShouldBe([DeliveryState.Accepted]);
    }

    [Fact]
    public async Task Each_mail_bears_its_readers_own_links_and_one_click_to_leave()
    {
        var readers = await house.AddReaders(Seven, 2);

        await house.PlanAndDeliver();

        foreach (var mail in house.Sender.Mails)
        {
            var id = readers.Single(r => r.Address == mail.To).Id;
            var token = mail.Unsubscribe.ShouldNotBeNull().Query["?t=".Length..];
            house
                .Signer.Verify(token, LinkPurpose.Unsubscribe, Due)
                .ShouldBe(new LinkVerdict.Valid(new SignedLink(LinkPurpose.Unsubscribe, id)));
            mail.Substitutions.ShouldAllBe(s => mail.Content.Html.Contains(s.Tag));
        }
    }
}
