using NewsDigest.Briefings;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Topics;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery.Sending;

public class DeliverTests
{
    private readonly DeliveryHouse house = new(Due);

    [Fact]
    public async Task A_message_that_comes_twice_writes_no_mail_for_nothing()
    {
        await house.AddReaders(Seven, 3);
        await house.PlanAndDeliver();
        var written = house.Renderer.Count;

        await house.DeliverAll();

        house.Renderer.Count.ShouldBe(written);
    }

    [Fact]
    public async Task Readers_of_the_same_choices_share_one_content_over_batches()
    {
        house.Settings = house.Settings with { ReadersPerRange = 500 };
        await house.AddReaders(Seven, 240);

        await house.PlanAndDeliver();

        house.Sender.Mails.Count.ShouldBe(240);
        house.Renderer.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_reader_costs_three_ledger_writes_one_read_and_one_mark()
    {
        await house.AddReaders(Seven, 3);
        await house.Plan();
        var (writes, reads) = (house.Ledger.Writes, house.Subscribers.Reads);

        await house.DeliverAll();

        (house.Ledger.Writes - writes).ShouldBe(3 * 3);
        (house.Subscribers.Reads - reads).ShouldBe(3);
        house.Schedule.ReceivedWrites.ShouldBe(3);
    }

    [Fact]
    public async Task A_reader_who_leaves_while_their_mail_is_written_gets_nothing()
    {
        var readers = await house.AddReaders(Seven, 1);
        await house.Plan();
        house.Renderer.During = _ =>
            house
                .Change.ApplyAsync(readers[0].Id, s => s with { State = SubscriberState.Unsubscribed }, default)
                .GetAwaiter()
                .GetResult();

        await house.DeliverAll();

        house.Sender.Mails.ShouldBeEmpty();
        (await house.States(Date)).ShouldBe([DeliveryState.Withdrawn]);
    }

    [Fact]
    public async Task A_mail_that_is_late_says_so()
    {
        await house.AddReaders(Seven, 1);
        await house.Plan();
        house.Time.Advance(house.Settings.LateAfter + TimeSpan.FromMinutes(1));

        await house.DeliverAll();

        house.Sender.Mails.ShouldHaveSingleItem().Content.Text.ShouldStartWith("late");
    }

    [Fact]
    public async Task A_mail_in_time_does_not_say_that_it_is_late()
    {
        await house.AddReaders(Seven, 1);

        await house.PlanAndDeliver();

        house.Sender.Mails.ShouldHaveSingleItem().Content.Text.ShouldStartWith("in time");
    }

    [Fact]
    public async Task A_message_that_waited_past_catching_up_is_counted_and_not_mailed()
    {
        await house.AddReaders(Seven, 2);
        await house.Plan();
        house.Time.Advance(house.Settings.CatchUp + TimeSpan.FromMinutes(1));

        var report = await house.Deliver(house.Queue.Ranges[0]);

        report.TooLate.ShouldBe(2);
        house.Sender.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_whose_edition_is_missing_says_so_and_claims_nobody()
    {
        await house.AddReaders(Seven, 1);
        await house.Plan();
        house.Editions.AreLost = true;

        var error = await Should.ThrowAsync<InvalidOperationException>(() => house.Deliver(house.Queue.Ranges[0]));

        error.Message.ShouldContain("no edition");
        (await house.States(Date)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_briefing_that_cannot_be_written_leaves_the_other_readers_theirs()
    {
        house.Settings = house.Settings with { ReadersPerRange = 500 };
        await house.AddReaders(Seven, 4);
        await house.Plan();
        var written = 0;
        house.Renderer.During = _ =>
        {
            if (written++ == 0)
                throw new FormatException("A story that nobody can set.");
        };

        await Should.ThrowAsync<AggregateException>(() => house.Deliver(house.Queue.Ranges[0]));

        // The first content fails for its first reader, and is then tried for the next of the same choices.
        house.Sender.Mails.Count.ShouldBe(3);
        (await house.States(Date)).Count(s => s == DeliveryState.Claimed).ShouldBe(1);
    }

    [Fact]
    public async Task A_message_of_readers_whom_nobody_knows_does_nothing()
    {
        await house.AddReaders(Seven, 1);
        await house.Plan();
        var range = house.Queue.Ranges[0];

        (await house.Deliver(range with { Slot = new Slot("Nowhere/Removed", new TimeOnly(7, 0)) })).ShouldBe(
            new DeliveryReport()
        );
        (await house.Deliver(range with { FirstRow = "0", LastRow = "0" })).ShouldBe(new DeliveryReport());
        (await house.States(Date)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reader_whose_topics_were_all_removed_is_counted_as_quiet_beside_the_others()
    {
        var reader = (await house.AddReaders(Seven, 2))[0];
        await house.Change.ApplyAsync(
            reader.Id,
            s => s with { Choices = s.Choices with { Topics = [new TopicId("removed")] } },
            TestContext.Current.CancellationToken
        );

        await house.PlanAndDeliver();

        var entries = (await house.Entries(Date)).ToDictionary(e => e.Id.Subscriber);
        entries[reader.Id].State.ShouldBe(DeliveryState.Quiet);
        entries[reader.Id].Reason.ShouldNotBeNull();
        entries.Values.Count(e => e.State == DeliveryState.Accepted).ShouldBe(1);
    }

    [Fact]
    public async Task A_row_left_behind_by_a_change_of_choices_costs_nobody_their_mail()
    {
        var reader = (await house.AddReaders(Seven, 2))[0];
        var row = ScheduleRows.Of(reader).Single();
        var left = row with { Choices = row.Choices with { Length = BriefingLength.Long } };
        await house.Schedule.SaveAsync(left, TestContext.Current.CancellationToken);

        await house.PlanAndDeliver();

        house.Sender.Mails.Select(m => m.To.Value).Order().ShouldBe(DeliveryHouse.Addresses(2));
    }

    [Fact]
    public async Task What_a_clock_ahead_noted_as_received_hides_no_news()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        var row = ScheduleRows.Of(reader).Single();
        await house.Schedule.SaveReceivedAsync(row, Due.AddDays(2), TestContext.Current.CancellationToken);

        await house.PlanAndDeliver();

        (await house.States(Date)).ShouldBe([DeliveryState.Accepted]);
    }

    [Fact]
    public async Task Who_moves_to_another_address_between_schedule_and_call_is_mailed_there()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        await house.Plan();
        EmailAddress.TryParse("new@news.example", out var address).ShouldBeTrue();
        await house.Subscribers.SaveAsync(reader with { Address = address }, TestContext.Current.CancellationToken);

        await house.DeliverAll();

        house.Sender.Mails.ShouldHaveSingleItem().To.ShouldBe(address);
    }
}
