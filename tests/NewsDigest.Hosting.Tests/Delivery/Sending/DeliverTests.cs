using NewsDigest.Briefings;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers;
using NewsDigest.Topics;

namespace NewsDigest.Hosting.Tests.Delivery.Sending;

public class DeliverTests
{
    private static readonly Slot Seven = new("Europe/Lisbon", new TimeOnly(7, 0));
    private static readonly DateTimeOffset Due = new(2026, 3, 10, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Date = new(2026, 3, 10);

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
        await house.AddReaders(Seven, 9);
        house.Sender.Answer = mail =>
            mail.To.Value.Contains("04")
                ? new SendOutcome.Refused("no such mailbox", AddressIsDead: false)
                : RecordingSender.Accept(mail);

        (await house.PlanAndReport()).ShouldBe(new DeliveryReport { Accepted = 8, Refused = 1 });
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
}
