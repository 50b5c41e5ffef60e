using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery.Sending;

public class SenderCallsTests
{
    private readonly DeliveryHouse house = new(Due);

    [Fact]
    public async Task A_process_that_dies_leaves_only_the_mails_of_one_call_in_doubt()
    {
        house.Settings = house.Settings with { ReadersPerRange = 500 };
        house.Sender.MailsPerCall = 1;
        await house.AddReaders(Seven, 20);
        await house.Plan();
        var handed = 0;
        house.Sender.Answer = mail =>
        {
            if (++handed == 8)
                house.Faults.KillAt = house.Faults.Steps + 1;
            return RecordingSender.Accept(mail);
        };

        await house.Drain();
        house.Faults.Restart();
        for (var i = 0; i < 3; i++)
        {
            house.Time.Advance(TimeSpan.FromMinutes(11));
            await house.Reconcile();
            await house.Drain();
        }

        var states = await house.States(Date);
        states.Count(s => s == DeliveryState.Unknown).ShouldBe(1);
        states.Count(s => s == DeliveryState.Accepted).ShouldBe(19);
        house.Sender.Received.Distinct().Count().ShouldBe(20);
        house.Sender.Received.Count.ShouldBe(20);
    }

    [Fact]
    public async Task An_answer_is_noted_in_one_write_with_the_next_call()
    {
        house.Settings = house.Settings with { ReadersPerRange = 500 };
        house.Sender.MailsPerCall = 1;
        await house.AddReaders(Seven, 20);
        await house.Plan();
        var before = house.Ledger.WritesTogether;

        await house.DeliverAll();

        // The claims, a call each, and the last answer.
        (house.Ledger.WritesTogether - before).ShouldBe(1 + 20 + 1);
        (await house.States(Date)).ShouldAllBe(s => s == DeliveryState.Accepted);
    }

    [Fact]
    public async Task An_answer_that_asks_for_a_pause_ends_the_calls_and_gives_the_others_back()
    {
        house.Settings = house.Settings with { ReadersPerRange = 500 };
        house.Sender.MailsPerCall = 2;
        await house.AddReaders(Seven, 9);
        house.Sender.Answer = mail =>
            house.Sender.Calls == 2 ? new SendOutcome.SenderBlocked("no more") : RecordingSender.Accept(mail);

        await house.PlanAndDeliver();

        house.Sender.Calls.ShouldBe(2);
        var entries = await house.Entries(Date);
        entries.Count(e => e.State == DeliveryState.Accepted).ShouldBe(2);
        entries.Count(e => e is { State: DeliveryState.Claimed, Reason: "no more" }).ShouldBe(7);
        (await house.Pauses.FindAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_leaves_while_others_are_mailed_gets_nothing()
    {
        house.Sender.MailsPerCall = 1;
        var readers = await house.AddReaders(Seven, 2);
        house.Sender.Answer = mail =>
        {
            foreach (var other in readers.Where(r => r.Address != mail.To))
                house
                    .Change.ApplyAsync(other.Id, s => s with { State = SubscriberState.Unsubscribed }, default)
                    .GetAwaiter()
                    .GetResult();
            return RecordingSender.Accept(mail);
        };

        await house.PlanAndDeliver();

        house.Sender.Mails.Count.ShouldBe(1);
        (await house.States(Date)).ShouldBe([DeliveryState.Accepted, DeliveryState.Withdrawn], ignoreOrder: true);
    }

    [Fact]
    public async Task A_reader_who_cannot_be_read_is_not_mailed_and_keeps_no_other_from_it()
    {
        var readers = await house.AddReaders(Seven, 3);
        house.Subscribers.BeforeRead = id =>
            id == readers[1].Id ? throw new InvalidDataException("damaged") : Task.CompletedTask;

        await DeliveryHouse.Try(house.PlanAndDeliver);

        house.Sender.Mails.Select(m => m.To).ShouldBe([readers[0].Address, readers[2].Address], ignoreOrder: true);
        var entries = await house.Entries(Date);
        entries.Count(e => e.State == DeliveryState.Accepted).ShouldBe(2);
        entries.Single(e => e.Id.Subscriber == readers[1].Id).Reason.ShouldBe("the reader could not be read");
    }

    [Fact]
    public async Task A_reader_who_can_be_read_again_is_mailed_once()
    {
        var readers = await house.AddReaders(Seven, 3);
        house.Subscribers.BeforeRead = id =>
            id == readers[1].Id ? throw new InvalidDataException("damaged") : Task.CompletedTask;
        await DeliveryHouse.Try(house.PlanAndDeliver);

        house.Subscribers.BeforeRead = null;
        house.Time.Advance(TimeSpan.FromMinutes(11));
        await house.Reconcile();
        await house.DeliverAll();

        house.Sender.Mails.Count.ShouldBe(3);
        (await house.States(Date)).ShouldAllBe(s => s == DeliveryState.Accepted);
    }

    [Fact]
    public async Task A_call_that_cannot_be_noted_leaves_the_answers_before_it_noted()
    {
        house.Sender.MailsPerCall = 1;
        await house.AddReaders(Seven, 3);
        await house.Plan();
        var calls = 0;
        house.Ledger.During = entry =>
        {
            if (entry.State == DeliveryState.Calling && ++calls == 3)
                throw new IOException("not now");
        };

        await DeliveryHouse.Try(house.DeliverAll);

        (await house.States(Date)).ShouldBe(
            [DeliveryState.Accepted, DeliveryState.Accepted, DeliveryState.Claimed],
            ignoreOrder: true
        );
        await house.DeliverAll();
        (await house.States(Date)).ShouldAllBe(s => s == DeliveryState.Accepted);
        house.Sender.Mails.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_claim_whose_lease_ended_before_the_call_is_not_called()
    {
        await house.AddReaders(Seven, 1);
        await house.Plan();
        house.Renderer.During = _ => house.Time.Advance(house.Settings.Lease);

        await house.DeliverAll();

        house.Sender.Mails.ShouldBeEmpty();
        (await house.States(Date)).ShouldBe([DeliveryState.Claimed]);
    }

    [Fact]
    public async Task A_process_that_slept_past_its_lease_while_it_noted_the_call_does_not_call()
    {
        await house.AddReaders(Seven, 1);
        await house.Plan();
        house.Ledger.During = entry =>
        {
            if (entry.State == DeliveryState.Calling)
                house.Time.Advance(house.Settings.Lease);
        };

        await house.DeliverAll();

        house.Sender.Mails.ShouldBeEmpty();
        var entry = (await house.Entries(Date)).ShouldHaveSingleItem();
        (entry.State, entry.Reason).ShouldBe((DeliveryState.Claimed, "its lease ended before the call"));

        house.Ledger.During = _ => { };
        await house.DeliverAll();

        house.Sender.Mails.Count.ShouldBe(1);
        (await house.States(Date)).ShouldBe([DeliveryState.Accepted]);
    }

    [Fact]
    public async Task A_mail_in_doubt_is_not_given_back_with_those_that_were_not_called()
    {
        house.Sender.MailsPerCall = 1;
        await house.AddReaders(Seven, 2);
        await house.Plan();
        house.Sender.Answer = _ => new SendOutcome.Unknown("no answer in time");
        var calls = 0;
        house.Ledger.During = entry =>
        {
            if (entry.State == DeliveryState.Calling && ++calls == 2)
                throw new IOException("not now");
        };

        await DeliveryHouse.Try(house.DeliverAll);

        (await house.States(Date)).ShouldBe([DeliveryState.Unknown, DeliveryState.Claimed], ignoreOrder: true);
    }
}
