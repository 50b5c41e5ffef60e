using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Reconciling;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery.Reconciling;

public class PassedOverTests
{
    private readonly DeliveryHouse house = new(Due);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_found_in_order_is_read_again_only_after_an_hour()
    {
        await house.AddReaders(Seven, 7);
        await house.PlanAndDeliver();
        house.Time.Advance(TimeSpan.FromMinutes(11));
        await house.Reconcile();
        house.Schedule.PagesRead.Clear();
        var dates = house.Ledger.DatesRead;

        house.Time.Advance(TimeSpan.FromMinutes(50));
        await house.Reconcile();
        house.Schedule.PagesRead.ShouldBeEmpty();
        house.Ledger.DatesRead.ShouldBe(dates);

        house.Time.Advance(TimeSpan.FromMinutes(10));
        await house.Reconcile();
        house.Schedule.PagesRead.Distinct().ShouldBe([Seven]);
        house.Ledger.DatesRead.ShouldBe(dates + 4);
    }

    [Fact]
    public async Task What_is_not_in_order_is_read_by_every_run()
    {
        await house.AddReaders(Seven, 2);
        await house.Plan();
        house.Queue.Ranges.Clear();
        for (var runs = 0; runs < 5; runs++)
        {
            house.Time.Advance(TimeSpan.FromMinutes(11));
            (await house.Reconcile()).Enqueued.ShouldBe(2);
        }
    }

    [Fact]
    public async Task A_slot_that_is_due_later_is_looked_at_while_others_are_passed_over()
    {
        var later = Seven with { Time = new TimeOnly(7, 15) };
        await house.AddReaders(Seven, 3);
        await house.AddReaders(later, 1);
        await house.PlanAndDeliver();
        house.Time.Advance(TimeSpan.FromMinutes(11));
        await house.Reconcile();
        house.Time.Advance(TimeSpan.FromMinutes(5));
        await house.Plan();
        house.Queue.Ranges.Clear();
        house.Time.Advance(TimeSpan.FromMinutes(10));
        house.Schedule.PagesRead.Clear();

        (await house.Reconcile()).Enqueued.ShouldBe(1);

        house.Schedule.PagesRead.Distinct().ShouldBe([later]);
    }

    [Fact]
    public async Task Whoever_comes_back_to_a_slot_that_was_complete_is_found_within_the_hour()
    {
        var reader = (await house.AddReaders(Seven, 2))[0];
        await house.Change.ApplyAsync(reader.Id, s => s with { State = SubscriberState.Paused }, Cancel);
        await house.PlanAndDeliver();
        house.Time.Advance(TimeSpan.FromMinutes(11));
        await house.Reconcile();
        await house.Change.ApplyAsync(reader.Id, s => s with { State = SubscriberState.Active }, Cancel);

        house.Time.Advance(TimeSpan.FromMinutes(60));

        (await house.Reconcile()).Enqueued.ShouldBe(1);
    }

    [Fact]
    public async Task A_delivery_that_is_taken_back_opens_its_slot_again_at_once_where_the_date_is_read()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        await house.AddReaders(Seven with { Time = new TimeOnly(7, 15) }, 1);
        await house.PlanAndDeliver();
        house.Time.Advance(TimeSpan.FromMinutes(11));
        await house.Reconcile();
        var entry = await house.Ledger.FindAsync(new DeliveryId(reader.Id, Date), Cancel);
        await house.Claims.WriteAsync([house.Claims.Released(entry!, "not taken after all", TimeSpan.Zero)], Cancel);
        house.Time.Advance(TimeSpan.FromMinutes(5));
        await house.Plan();
        house.Time.Advance(TimeSpan.FromMinutes(10));

        // The one that was taken back, and the one of the later slot, of whom nobody has taken care yet.
        (await house.Reconcile()).Enqueued.ShouldBe(2);
    }

    [Fact]
    public async Task Notes_of_a_clock_that_was_ahead_do_not_count()
    {
        var reader = (await house.AddReaders(Seven, 1))[0];
        await house.PlanAndDeliver();
        house.Time.Advance(TimeSpan.FromMinutes(11));
        var now = house.Time.GetUtcNow();
        await house.ReconcileNotes.SaveAsync(
            new ReconcileNotes(now.AddDays(3), [new ReconciledDate(Date, [reader.Slot], 0)]),
            Cancel
        );

        await house.Reconcile();

        house.Schedule.PagesRead.ShouldNotBeEmpty();
        (await house.ReconcileNotes.FindAsync(Cancel)).ShouldNotBeNull().WholeAt.ShouldBe(now);
    }

    [Fact]
    public async Task Unknown_deliveries_of_a_date_that_is_passed_over_may_still_be_sent_again()
    {
        house.Settings = house.Settings with { ResendUnknownAfter = TimeSpan.FromMinutes(20) };
        await house.AddReaders(Seven, 1);
        house.Sender.Answer = _ => new SendOutcome.Unknown("no answer");
        await house.PlanAndDeliver();
        house.Time.Advance(TimeSpan.FromMinutes(11));
        await house.Reconcile();
        await house.EventProgress.AdvanceAsync(Due.AddMinutes(10), Cancel);
        house.Time.Advance(TimeSpan.FromMinutes(20));

        (await house.Reconcile()).Reopened.ShouldBe(1);
        (await house.Reconcile()).Enqueued.ShouldBe(1);
    }
}
