using NewsDigest.Briefings;
using NewsDigest.Delivery.Planning;
using NewsDigest.Subscribers;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery.Planning;

public class PlanBriefingsTests
{
    private readonly DeliveryHouse house = new(Due);

    [Fact]
    public async Task The_sites_own_edition_is_made_without_any_reader()
    {
        house.Settings = house.Settings with { SiteSlot = new Slot("Europe/Lisbon", new TimeOnly(6, 30)) };

        await house.Plan();

        house.Editions.Instants.ShouldBe([Due - TimeSpan.FromMinutes(30)]);
    }

    [Fact]
    public async Task An_edition_is_made_ahead_and_its_readers_are_not_yet_enqueued()
    {
        house.Time.AdjustTime(Due - TimeSpan.FromMinutes(8));
        await house.AddReaders(Seven, 1);

        await house.Plan();

        house.Editions.Instants.ShouldBe([Due]);
        house.Queue.Ranges.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_slot_that_everybody_left_costs_no_edition()
    {
        var readers = await house.AddReaders(Seven, 1);
        await house.Change.ApplyAsync(
            readers[0].Id,
            s => s with { State = SubscriberState.Unsubscribed },
            TestContext.Current.CancellationToken
        );

        await house.Plan();

        house.Editions.Instants.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_edition_that_cannot_be_made_leaves_the_other_slots_planned()
    {
        await house.AddReaders(Seven with { Time = new TimeOnly(6, 45) }, 1);
        await house.AddReaders(Seven, 2);
        house.Editions.Broken = Due - TimeSpan.FromMinutes(15);

        var error = await Should.ThrowAsync<AggregateException>(house.Plan());

        error.InnerExceptions.ShouldHaveSingleItem().Message.ShouldContain("06:45");
        house.Queue.Ranges.ShouldHaveSingleItem().Slot.ShouldBe(Seven);
        house.Plans.Last.ShouldBe(Due);
    }

    [Fact]
    public async Task An_edition_that_the_storage_does_not_answer_for_leaves_the_other_slots_planned()
    {
        await house.AddReaders(Seven with { Time = new TimeOnly(6, 45) }, 1);
        await house.AddReaders(Seven, 2);
        house.Editions.Broken = Due - TimeSpan.FromMinutes(15);
        house.Editions.Fault = new TaskCanceledException("The storage did not answer in time.");

        await Should.ThrowAsync<AggregateException>(house.Plan());

        house.Queue.Ranges.ShouldHaveSingleItem().Slot.ShouldBe(Seven);
    }

    [Fact]
    public async Task An_edition_that_cannot_be_made_is_tried_once_for_all_slots_of_its_instant()
    {
        await house.AddReaders(Seven, 1);
        await house.AddReaders(new Slot("Europe/London", new TimeOnly(7, 0)), 1);
        house.Editions.Broken = Due;

        await Should.ThrowAsync<AggregateException>(house.Plan());

        house.Editions.Found.ShouldBe(1);
    }

    [Fact]
    public async Task A_slot_of_a_zone_that_was_removed_is_counted_and_stops_nobody()
    {
        await house.AddReaders(new Slot("Nowhere/Removed", new TimeOnly(7, 0)), 1);
        await house.AddReaders(Seven, 1);

        var report = await house.Plan();

        report.ShouldBe(new PlanReport(1, 1, 1));
    }

    [Fact]
    public async Task Readers_missed_by_an_outage_are_counted_once_as_too_late()
    {
        await house.AddReaders(Seven, 4);
        await house.Plan();
        house.Time.Advance(TimeSpan.FromDays(2) - TimeSpan.FromHours(1));

        var report = await house.Plan();
        var again = await house.Plan();

        // The 11th is past catching up, the 12th not yet due.
        report.TooLate.ShouldBe(4);
        again.TooLate.ShouldBe(0);
    }

    [Fact]
    public async Task A_plan_after_an_outage_within_twelve_hours_still_enqueues()
    {
        await house.AddReaders(Seven, 1);
        house.Time.Advance(TimeSpan.FromHours(11));

        (await house.Plan()).Readers.ShouldBe(1);
    }

    [Fact]
    public async Task Anybody_who_notices_that_the_plan_is_overdue_makes_it()
    {
        await house.AddReaders(Seven, 1);
        house.Plans.Last = Due - TimeSpan.FromMinutes(16);
        var watch = new PlanWhenOverdue(house.Plans, house.Planner(), house.Settings, house.Time);

        (await watch.RunAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().Readers.ShouldBe(1);
    }

    [Fact]
    public async Task While_the_plan_is_not_overdue_asking_costs_one_read_a_minute()
    {
        house.Plans.Last = Due;
        var watch = new PlanWhenOverdue(house.Plans, house.Planner(), house.Settings, house.Time);
        for (var i = 0; i < 100; i++)
            (await watch.RunAsync(TestContext.Current.CancellationToken)).ShouldBeNull();

        house.Plans.Asked.ShouldBe(1);
        house.Time.Advance(TimeSpan.FromMinutes(1));
        await watch.RunAsync(TestContext.Current.CancellationToken);
        house.Plans.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_plan_twelve_hours_after_it_was_due_still_enqueues()
    {
        await house.AddReaders(Seven, 1);
        house.Time.Advance(house.Settings.CatchUp);

        (await house.Plan()).Readers.ShouldBe(1);
    }

    [Fact]
    public async Task An_edition_due_shortly_after_midnight_is_made_ahead_on_the_day_before()
    {
        var midnight = new DateTimeOffset(2026, 3, 11, 0, 5, 0, TimeSpan.Zero);
        await house.AddReaders(Seven with { Time = new TimeOnly(0, 5) }, 1);
        house.Time.SetUtcNow(midnight - TimeSpan.FromMinutes(8));

        await house.Plan();

        house.Editions.Instants.ShouldContain(midnight);
    }

    [Fact]
    public async Task A_plan_killed_at_any_step_is_made_up_for_by_the_next_one_alone()
    {
        for (var step = 1; ; step++)
        {
            var killed = new DeliveryHouse(Due);
            await killed.AddReaders(Seven, 7);
            killed.Faults.KillAt = killed.Faults.Steps + step;
            await DeliveryHouse.Try(killed.Plan);
            var isOver = !killed.Faults.IsDead;
            killed.Faults.Restart();

            await killed.Plan();

            await killed.DeliverAll();
            killed.Sender.Received.Distinct().Count().ShouldBe(7, $"killed at step {step}");
            if (isOver)
                break;
        }
    }

    [Fact]
    public async Task A_plan_that_was_noted_by_a_clock_ahead_does_not_keep_others_from_making_it()
    {
        await house.AddReaders(Seven, 1);
        house.Plans.Last = Due + TimeSpan.FromDays(1);
        var watch = new PlanWhenOverdue(house.Plans, house.Planner(), house.Settings, house.Time);

        (await watch.RunAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().Readers.ShouldBe(1);
    }
}
