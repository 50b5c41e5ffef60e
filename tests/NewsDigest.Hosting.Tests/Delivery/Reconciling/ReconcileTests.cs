using NewsDigest.Briefings;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Reconciling;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery.Reconciling;

public class ReconcileTests
{
    private readonly DeliveryHouse house = new(Due);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_whose_message_was_lost_are_enqueued_again()
    {
        await house.AddReaders(Seven, 7);
        await house.Plan();
        house.Queue.Ranges.Clear();
        house.Time.Advance(TimeSpan.FromMinutes(11));

        var report = await house.Reconcile();
        await house.Drain();

        report.Enqueued.ShouldBe(7);
        house.Sender.Mails.Select(m => m.To.Value).Order().ShouldBe(DeliveryHouse.Addresses(7));
    }

    [Fact]
    public async Task Readers_who_are_only_just_due_are_left_to_the_queue()
    {
        await house.AddReaders(Seven, 2);
        await house.Plan();
        house.Time.Advance(TimeSpan.FromMinutes(5));

        (await house.Reconcile()).Enqueued.ShouldBe(0);
    }

    [Fact]
    public async Task Where_all_have_their_mail_nothing_is_enqueued()
    {
        await house.AddReaders(Seven, 7);
        await house.PlanAndDeliver();
        house.Queue.Ranges.Clear();
        house.Time.Advance(TimeSpan.FromMinutes(30));

        (await house.Reconcile()).ShouldBe(new ReconcileReport());
        house.Queue.Ranges.ShouldBeEmpty();
    }

    [Fact]
    public async Task Slots_are_read_side_by_side_but_not_all_at_once()
    {
        const int slots = 40;
        var page = TimeSpan.FromMilliseconds(100);
        for (var minute = 0; minute < slots; minute++)
            await house.AddReaders(new Slot("Europe/Lisbon", new TimeOnly(7, minute)), 1);
        house.Time.Advance(TimeSpan.FromHours(1));
        await house.PlanAndDeliver();
        house.Time.Advance(TimeSpan.FromHours(1));
        await house.Reconcile();
        house.Time.Advance(house.Settings.LookAgainAfter);
        var asked = 0;
        house.Schedule.BeforePage = () =>
        {
            // Counted once it runs, as the clock is moved on when all are counted.
            var delay = Task.Delay(page, house.Time, Cancel);
            Interlocked.Increment(ref asked);
            return delay;
        };

        var began = house.Time.GetUtcNow();
        var run = Task.Run(house.Reconcile, Cancel);
        // Yesterday first, and then today.
        var expected = 0;
        foreach (var atOnce in (int[])[16, 16, 8, 16, 16, 8])
        {
            expected += atOnce;
            SpinWait.SpinUntil(() => Volatile.Read(ref asked) >= expected, TimeSpan.FromSeconds(30));
            Volatile.Read(ref asked).ShouldBe(expected);
            house.Time.Advance(page);
        }
        (await run.WaitAsync(TimeSpan.FromSeconds(30), Cancel)).ShouldBe(new ReconcileReport());

        // One after the other it would be the time of 80 pages.
        (house.Time.GetUtcNow() - began).ShouldBe(6 * page);
    }

    [Fact]
    public async Task Two_at_once_mail_nobody_twice()
    {
        await house.AddReaders(Seven, 7);
        await house.Plan();
        house.Queue.Ranges.Clear();
        house.Time.Advance(TimeSpan.FromMinutes(11));

        await house.Reconcile();
        await house.Reconcile();
        var ranges = house.Queue.Ranges.ToList();
        await Task.WhenAll(ranges.Select(r => Task.Run(() => house.Deliver(r))));

        house.Sender.Mails.Select(m => m.To.Value).Order().ShouldBe(DeliveryHouse.Addresses(7));
    }

    [Fact]
    public async Task Who_is_past_catching_up_is_given_up_with_a_reason()
    {
        await house.AddReaders(Seven, 2);
        await house.Plan();
        house.Queue.Ranges.Clear();
        house.Time.Advance(TimeSpan.FromHours(13));

        (await house.Reconcile()).TooLate.ShouldBe(2);
        (await house.Entries(Date)).ShouldAllBe(e => e.State == DeliveryState.TooLate && e.Reason != null);
    }

    [Fact]
    public async Task While_the_sender_is_paused_the_missed_are_left()
    {
        await house.AddReaders(Seven, 2);
        await house.Plan();
        house.Queue.Ranges.Clear();
        house.Time.Advance(TimeSpan.FromMinutes(11));
        await house.Pauses.SaveAsync(
            new SenderPause(house.Time.GetUtcNow() + TimeSpan.FromMinutes(9), "quota"),
            TestContext.Current.CancellationToken
        );

        (await house.Reconcile()).Left.ShouldBe(2);
        house.Queue.Ranges.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_that_was_not_noted_in_the_schedule_is_noted_so_that_its_news_do_not_come_again()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        await house.PlanAndDeliver();
        var row = ScheduleRows.Of(reader).Single();
        await house.Schedule.SaveAsync(row with { LastReceived = null }, TestContext.Current.CancellationToken);
        house.Time.Advance(TimeSpan.FromMinutes(11));

        (await house.Reconcile()).Marked.ShouldBe(1);
        (await house.Schedule.FindAsync(Seven, row.Row, TestContext.Current.CancellationToken))!.LastReceived.ShouldBe(
            Due
        );
    }

    [Fact]
    public async Task What_a_former_slot_told_is_noted_in_the_row_of_the_new_one_too()
    {
        var noon = Seven with { Time = new TimeOnly(12, 0) };
        var token = TestContext.Current.CancellationToken;
        var reader = (await house.AddReaders(noon, 1))[0];
        await house.AddReaders(Seven, 1);
        await house.PlanAndDeliver();
        house.Time.Advance(TimeSpan.FromHours(2));
        var moved = await house.Change.ApplyAsync(
            reader.Id,
            s => SlotChange.Move(s, Seven, house.Time.GetUtcNow()),
            token
        );
        house.Time.Advance(TimeSpan.FromHours(3));
        await house.PlanAndDeliver();
        var row = ScheduleRows.Of(moved!).Single(r => r.Slot == Seven);
        await house.Schedule.SaveAsync(row with { LastReceived = null }, token);
        house.Time.Advance(TimeSpan.FromMinutes(11));

        (await house.Reconcile()).Marked.ShouldBe(1);
    }

    [Fact]
    public async Task A_row_of_a_former_slot_is_removed_when_its_last_date_is_over()
    {
        var token = TestContext.Current.CancellationToken;
        var reader = (await house.AddReaders(Seven, 1))[0];
        var six = Seven with { Time = new TimeOnly(6, 0) };
        await house.Change.ApplyAsync(reader.Id, s => SlotChange.Move(s, six, Due), token);

        (await house.Rebuild()).Removed.ShouldBe(0);
        house.Time.Advance(TimeSpan.FromDays(3));
        (await house.Rebuild()).Removed.ShouldBe(1);
        (await house.Rebuild()).Removed.ShouldBe(0);
        (await house.Schedule.ReadPageAsync(Seven, null, 10, token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claim_of_somebody_who_left_the_slot_ends_as_withdrawn()
    {
        var readers = await house.AddReaders(Seven, 1);
        var token = TestContext.Current.CancellationToken;
        await house.Claims.ClaimAsync([new DeliveryId(readers[0].Id, Date)], Due, false, token);
        await house.Change.ApplyAsync(readers[0].Id, s => s with { State = SubscriberState.Unsubscribed }, token);
        house.Time.Advance(TimeSpan.FromHours(13));
        // They might have moved to a slot that is yet to come.
        (await house.Reconcile()).Withdrawn.ShouldBe(0);
        house.Time.Advance(TimeSpan.FromDays(2));

        (await house.Reconcile()).Withdrawn.ShouldBe(1);
    }

    [Fact]
    public async Task Who_moved_to_a_later_slot_after_an_attempt_died_gets_the_briefing_there()
    {
        var evening = Seven with { Time = new TimeOnly(21, 0) };
        var reader = (await house.AddReaders(Seven, 1))[0];
        await house.AddReaders(evening, 1);
        await house.Plan();
        house.Queue.Ranges.Clear();
        await house.Claims.ClaimAsync([new DeliveryId(reader.Id, Date)], Due, false, Cancel);
        house.Time.Advance(TimeSpan.FromHours(1));
        var now = house.Time.GetUtcNow();
        await house.Change.ApplyAsync(reader.Id, s => SlotChange.Move(s, evening, now), Cancel);
        house.Time.Advance(TimeSpan.FromHours(12));
        await house.Reconcile();
        house.Time.Advance(TimeSpan.FromHours(1));

        await house.PlanAndDeliver();

        house.Sender.Mails.Select(m => m.To.Value).Order().ShouldBe(DeliveryHouse.Addresses(2));
    }

    [Fact]
    public async Task A_run_is_bounded_and_the_next_goes_on()
    {
        house.Settings = house.Settings with { ReadersPerRange = 1, RangesPerReconcile = 2 };
        await house.AddReaders(Seven, 1);
        await house.AddReaders(new Slot("Europe/London", new TimeOnly(7, 0)), 1);
        await house.AddReaders(new Slot("Africa/Accra", new TimeOnly(7, 0)), 1);
        await house.Plan();
        house.Queue.Ranges.Clear();
        house.Time.Advance(TimeSpan.FromMinutes(11));

        var first = await house.Reconcile();
        await house.Drain();
        var second = await house.Reconcile();

        (first.Enqueued, first.Left, second.Enqueued).ShouldBe((2, 1, 1));
    }
}
