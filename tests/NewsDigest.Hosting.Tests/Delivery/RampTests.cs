using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Ramp;
using NewsDigest.Delivery.Reconciling;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>A new sender, of whom only so many mails an hour are taken.</summary>
public class RampTests
{
    private readonly DeliveryHouse house = new(Due) { RampSettings = new RampSettings { PerHour = 4 } };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_hour_lets_so_many_through_and_everybody_gets_one_mail_on_the_date()
    {
        await house.AddReaders(Seven, 10);
        var mails = new List<int>();

        for (var hour = 0; hour < 3; hour++)
        {
            mails.Add(await Hour());
            house.Time.SetUtcNow(Due.AddHours(hour + 1));
        }

        mails.ShouldBe([4, 4, 2]);
        house.Sender.Mails.Select(m => m.To.Value).Order().ShouldBe(DeliveryHouse.Addresses(10));
        (await house.States(Date)).ShouldAllBe(s => s == DeliveryState.Accepted);
    }

    [Fact]
    public async Task The_second_day_lets_twice_as_many_through()
    {
        house.Editions.HaveNews = true;
        await house.AddReaders(Seven, 30);
        await Hour();
        house.Time.SetUtcNow(Due.AddDays(1));

        (await Hour()).ShouldBe(8);
    }

    [Fact]
    public async Task Who_waits_is_not_claimed_and_is_counted_in_the_status()
    {
        await house.AddReaders(Seven, 10);
        await Hour();

        (await house.States(Date)).Count.ShouldBe(4);
        var status = await house.Status();
        status.Ramp.ShouldBe(new RampStatus(4, 4, Due.AddHours(1)));
        var today = status.Dates.ShouldHaveSingleItem();
        (today.Due, today.Accepted, today.Waiting, today.HeldBack).ShouldBe((10, 4, 6, 6));
    }

    [Fact]
    public async Task Who_waits_too_long_is_given_up_with_the_reason()
    {
        await house.AddReaders(Seven, 6);
        await Hour();
        house.Queue.Ranges.Clear();
        house.Time.Advance(TimeSpan.FromHours(13));

        (await house.Reconcile()).TooLate.ShouldBe(2);
        (await house.Entries(Date))
            .Where(e => e.State == DeliveryState.TooLate)
            .ShouldAllBe(e => e.Reason!.Contains("Ramp__"));
    }

    [Fact]
    public async Task While_the_hour_is_spent_the_missed_are_left_and_no_edition_is_read()
    {
        await house.AddReaders(Seven, 10);
        await Hour();
        house.Time.Advance(TimeSpan.FromMinutes(11));
        var read = house.Editions.Found;

        (await house.Reconcile()).ShouldBe(new ReconcileReport { HeldBack = 6 });
        house.Queue.Ranges.ShouldBeEmpty();
        house.Editions.Found.ShouldBe(read);
    }

    [Fact]
    public async Task A_message_that_comes_twice_does_not_use_up_what_others_may_have()
    {
        house.Settings = house.Settings with { ReadersPerRange = 500 };
        await house.AddReaders(Seven, 6);
        await house.Plan();
        await house.DeliverAll();
        house.Time.Advance(TimeSpan.FromHours(1));

        await house.DeliverAll();

        house.Sender.Mails.Select(m => m.To.Value).Order().ShouldBe(DeliveryHouse.Addresses(6));
        (await house.RampStore.FindAsync(Stop))!.Taken.Values.Sum().ShouldBe(2);
    }

    [Fact]
    public async Task Who_has_no_news_uses_no_permit()
    {
        await house.AddReaders(Seven, 4);
        await Hour();
        house.Time.Advance(TimeSpan.FromDays(1));

        await house.PlanAndDeliver();

        (await house.States(Date.AddDays(1))).ShouldAllBe(s => s == DeliveryState.Quiet);
        (await house.RampStore.FindAsync(Stop))!.Taken.Values.Sum().ShouldBe(0);
    }

    [Fact]
    public async Task A_domain_of_its_own_pace_does_not_hold_back_the_others()
    {
        house.RampSettings = new RampSettings
        {
            PerDomainPerHour = new Dictionary<string, int> { ["news.example"] = 2 },
        };
        await house.AddReaders(Seven, 5);
        await Hour();
        house.Sender.Mails.Count.ShouldBe(2);
        house.RampSettings = new RampSettings
        {
            PerDomainPerHour = new Dictionary<string, int> { ["other.example"] = 2 },
        };
        house.Time.Advance(TimeSpan.FromMinutes(11));

        await house.Reconcile();
        await house.Drain();

        house.Sender.Mails.Select(m => m.To.Value).Order().ShouldBe(DeliveryHouse.Addresses(5));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Several_instances_together_never_pass_the_limit(int seed)
    {
        house.RampSettings = new RampSettings { PerHour = 20 };
        house.Settings = house.Settings with { ReadersPerRange = 3 + seed };
        await house.AddReaders(Seven, 60);
        await house.Plan();

        var ranges = house.Queue.Ranges.Concat(house.Queue.Ranges).ToList();
        await Task.WhenAll(ranges.Select(r => Task.Run(() => house.Deliver(r))));

        house.Sender.Mails.Count.ShouldBeLessThanOrEqualTo(20);
        house.Sender.Mails.Select(m => m.To.Value).ShouldBeUnique();
    }

    [Fact]
    public async Task A_process_killed_at_any_step_passes_no_limit_and_mails_nobody_twice()
    {
        for (var step = 1; step < 60; step++)
        {
            var killed = new DeliveryHouse(Due) { RampSettings = new RampSettings { PerHour = 4 } };
            await killed.AddReaders(Seven, 6);
            killed.Faults.KillAt = killed.Faults.Steps + step;
            killed.Faults.KillsAfterEffect = step % 2 == 0;
            await DeliveryHouse.Try(killed.Plan);
            await killed.Drain();
            killed.Faults.Restart();
            for (var round = 0; round < 4; round++)
            {
                killed.Time.Advance(TimeSpan.FromMinutes(11));
                await killed.Plan();
                await killed.Reconcile();
                await killed.Drain();
            }
            killed.Sender.Mails.Count.ShouldBeLessThanOrEqualTo(4, $"killed at step {step}");

            // Permits that died with it are lost for its hour, and for no other.
            for (var hour = 1; hour <= 2; hour++)
            {
                killed.Time.SetUtcNow(Due.AddHours(hour).AddMinutes(11));
                await killed.Reconcile();
                await killed.Drain();
            }

            killed.Sender.Received.ShouldBeUnique($"killed at step {step}");
            (await killed.States(Date)).Count.ShouldBe(6, $"killed at step {step}");
        }
    }

    [Fact]
    public async Task Without_a_ramp_its_store_is_not_asked()
    {
        var store = new AskedStore();
        var ramp = new SendingRamp(store, new RampSettings(), house.Time);
        var readers = (await house.AddReaders(Seven, 3))
            .SelectMany(NewsDigest.Subscribers.Schedule.ScheduleRows.Of)
            .ToList();

        var permits = ramp.Begin();
        (await permits.GrantAsync(readers, Stop)).Going.ShouldBe(readers);
        permits.PutBack(readers);
        await permits.EndAsync();

        (await ramp.FindLeftAsync(Stop)).ShouldBeNull();
        (await ramp.FindStatusAsync(Stop)).ShouldBeNull();
        store.Asked.ShouldBe(0);
    }

    /// <summary>Plans, delivers and looks again, as it goes on within an hour; returns how many mails that made.</summary>
    private async Task<int> Hour()
    {
        var before = house.Sender.Mails.Count;
        await house.Plan();
        await house.Drain();
        var now = house.Time.GetUtcNow();
        if (now - Due > house.Settings.ReconcileAfter)
        {
            await house.Reconcile();
            await house.Drain();
        }
        return house.Sender.Mails.Count - before;
    }

    private sealed class AskedStore : IRampStore
    {
        public int Asked { get; private set; }

        public Task<RampState?> FindAsync(CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult<RampState?>(null);
        }

        public Task<bool> SaveAsync(RampState state, CancellationToken cancellationToken)
        {
            Asked++;
            return Task.FromResult(true);
        }
    }
}
