using NewsDigest.Briefings;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Sending;
using NewsDigest.Delivery.Status;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery;

public class StatusAndOperatorTests
{
    private readonly DeliveryHouse house = new(Due);

    [Fact]
    public async Task The_status_counts_every_reader_of_a_date_in_one_state()
    {
        await house.AddReaders(Seven, 6);
        await house.Plan();
        house.Sender.Answer = mail =>
            mail.To.Value[6..8] switch
            {
                "01" => new SendOutcome.Refused("mailbox unknown", false),
                "02" => new SendOutcome.Unknown("the connection broke"),
                "03" => new SendOutcome.NotSent("full", TimeSpan.FromHours(1)) { ConcernsThisMailOnly = true },
                _ => RecordingSender.Accept(mail),
            };
        await house.DeliverAll();
        await house.AddReaders(Seven, 1);

        var status = await house.Status();

        var today = status.Dates.ShouldHaveSingleItem();
        (today.Date, today.Due, today.Accepted, today.Refused, today.Unknown, today.Waiting).ShouldBe(
            (Date, 7, 3, 1, 1, 2)
        );
        today.Reasons.ShouldContain(new ReasonCount(DeliveryState.Refused, "mailbox unknown", 1));
        status.LastPlan.ShouldBe(Due);
    }

    [Fact]
    public async Task The_status_tells_of_a_pause_that_lasts_and_of_none_that_is_over()
    {
        var token = TestContext.Current.CancellationToken;
        await house.Pauses.SaveAsync(new SenderPause(Due + TimeSpan.FromMinutes(1), "quota"), token);

        (await house.Status()).Pause.ShouldNotBeNull().Reason.ShouldBe("quota");
        house.Time.Advance(TimeSpan.FromMinutes(2));
        (await house.Status()).Pause.ShouldBeNull();
    }

    [Fact]
    public async Task Readers_of_a_zone_that_was_removed_are_counted()
    {
        await house.AddReaders(new Slot("Nowhere/Removed", new TimeOnly(7, 0)), 1);
        await house.AddReaders(new Slot("Nowhere/Removed", new TimeOnly(8, 0)), 2);
        await house.AddReaders(Seven, 1);

        (await house.Status()).UnknownZones.ShouldBe([new UnknownZone("Nowhere/Removed", 3)]);
    }

    [Fact]
    public async Task Sending_now_reaches_a_reader_whose_zone_was_removed()
    {
        var reader = (await house.AddReaders(new Slot("Nowhere/Removed", new TimeOnly(7, 0)), 1))[0];

        (await house.SendNow(reader.Address))
            .ShouldBeOfType<SendNowResult.Done>()
            .Entry.State.ShouldBe(DeliveryState.Accepted);
    }

    [Fact]
    public async Task Late_mails_are_counted()
    {
        await house.AddReaders(Seven, 1);
        house.Time.Advance(TimeSpan.FromHours(1));
        await house.PlanAndDeliver();

        (await house.Status()).Dates.ShouldHaveSingleItem().Late.ShouldBe(1);
    }

    [Fact]
    public async Task Sending_now_mails_once_and_the_slot_brings_no_second()
    {
        var reader = (await house.AddReaders(Seven with { Time = new TimeOnly(9, 0) }, 1))[0];

        var sent = await house.SendNow(reader.Address);
        house.Time.Advance(TimeSpan.FromHours(2));
        await house.PlanAndDeliver();

        sent.ShouldBeOfType<SendNowResult.Done>().Entry.State.ShouldBe(DeliveryState.Accepted);
        house.Sender.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Sending_now_a_second_time_tells_what_became_of_today()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        await house.PlanAndDeliver();

        (await house.SendNow(reader.Address))
            .ShouldBeOfType<SendNowResult.AlreadyToday>()
            .Entry.State.ShouldBe(DeliveryState.Accepted);
    }

    [Fact]
    public async Task Sending_now_without_news_does_not_use_up_the_day()
    {
        house.Time.Advance(TimeSpan.FromDays(4));
        var reader = (await house.AddReaders(Seven, 1))[0];

        (await house.SendNow(reader.Address)).ShouldBeOfType<SendNowResult.NothingNew>();
        (await house.States(Date.AddDays(4))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sending_now_to_a_stranger_says_so()
    {
        EmailAddress.TryParse("nobody@news.example", out var address).ShouldBeTrue();

        (await house.SendNow(address)).ShouldBeOfType<SendNowResult.NotSubscribed>();
    }

    [Fact]
    public async Task Sending_now_to_somebody_who_left_says_so()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        await house.Change.ApplyAsync(
            reader.Id,
            s => s with { State = SubscriberState.Unsubscribed },
            TestContext.Current.CancellationToken
        );

        (await house.SendNow(reader.Address)).ShouldBe(new SendNowResult.NotActive(SubscriberState.Unsubscribed));
    }

    [Fact]
    public async Task Sending_now_through_a_sender_that_is_paused_says_so()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        var pause = new SenderPause(Due + TimeSpan.FromMinutes(1), "quota");
        await house.Pauses.SaveAsync(pause, TestContext.Current.CancellationToken);

        (await house.SendNow(reader.Address)).ShouldBe(new SendNowResult.Paused(pause));
    }

    [Fact]
    public async Task Resuming_a_date_mails_those_who_were_given_up_and_nobody_else()
    {
        await house.AddReaders(Seven, 2);
        await house.PlanAndDeliver();
        var mailed = house.Sender.Mails.Count;
        await house.AddReaders(Seven, 3);
        house.Time.Advance(TimeSpan.FromHours(13));
        await house.Reconcile();
        house.Queue.Ranges.Clear();

        var report = await house.Resume(Date);
        await house.Drain();

        (report.Readers, report.Ended).ShouldBe((3, 2));
        report.Reasons.ShouldHaveSingleItem().Count.ShouldBe(3);
        (house.Sender.Mails.Count - mailed).ShouldBe(3);
        (await house.States(Date)).ShouldAllBe(s => s == DeliveryState.Accepted);
    }

    [Fact]
    public async Task Resuming_leaves_alone_what_is_unknown()
    {
        await house.AddReaders(Seven, 1);
        house.Sender.Answer = _ => new SendOutcome.Unknown("the connection broke");
        await house.PlanAndDeliver();

        (await house.Resume(Date)).ShouldSatisfyAllConditions(r => r.Readers.ShouldBe(0), r => r.Ended.ShouldBe(1));
    }
}
