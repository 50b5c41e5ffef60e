using NewsDigest.Delivery.Ledger;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>The process is killed at every step in turn, before and after the step has its effect.</summary>
public class KilledDeliveryTests
{
    private const int Readers = 7;

    /// <summary>Readers of one message, by the settings of the house.</summary>
    private const int RangeSize = 3;

    [Theory]
    [InlineData(false, 1000)]
    [InlineData(true, 1000)]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    public async Task A_process_killed_at_any_step_mails_nobody_twice_and_loses_nobody(
        bool killsAfterEffect,
        int mailsPerCall
    )
    {
        var steps = await CountSteps(mailsPerCall);
        for (var step = 1; step <= steps; step++)
        {
            var house = await Run(step, killsAfterEffect, failsOnce: false, mailsPerCall);

            var received = house.Sender.Received.GroupBy(r => r).ToDictionary(r => r.Key, r => r.Count());
            received.Values.ShouldAllBe(count => count == 1, $"killed at step {step}");
            (await house.States(Date))
                .Count(s => s == DeliveryState.Unknown)
                .ShouldBeLessThanOrEqualTo(Math.Min(mailsPerCall, RangeSize), $"killed at step {step}");
            foreach (var entry in await house.Entries(Date))
            {
                // Only a call that was under way may stay open, and it is counted.
                if (entry.State != DeliveryState.Unknown)
                    entry.State.ShouldBe(DeliveryState.Accepted, $"killed at step {step}");
            }
            (await house.Entries(Date)).Count.ShouldBe(Readers, $"killed at step {step}");
        }
    }

    [Theory]
    [InlineData(false, 1000)]
    [InlineData(true, 1000)]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    public async Task A_step_that_fails_once_leaves_no_delivery_open(bool failsAfterEffect, int mailsPerCall)
    {
        var steps = await CountSteps(mailsPerCall);
        for (var step = 1; step <= steps; step++)
        {
            var house = await Run(step, failsAfterEffect, failsOnce: true, mailsPerCall);

            var states = await house.States(Date);
            states.Count.ShouldBe(Readers, $"failed at step {step}");
            // The one step whose failure leaves doubt is the sender's own, which then threw against its promise.
            var doubtful = states.Count(s => s == DeliveryState.Unknown);
            doubtful.ShouldBeLessThanOrEqualTo(Math.Min(mailsPerCall, RangeSize), $"failed at step {step}");
            states.Count(s => s == DeliveryState.Accepted).ShouldBe(Readers - doubtful, $"failed at step {step}");
            house.Sender.Received.Distinct().Count().ShouldBe(house.Sender.Received.Count, $"failed at step {step}");
        }
    }

    private static async Task<int> CountSteps(int mailsPerCall)
    {
        var house = new DeliveryHouse(Due);
        house.Sender.MailsPerCall = mailsPerCall;
        await house.AddReaders(Seven, Readers);
        var before = house.Faults.Steps;
        await house.PlanAndDeliver();
        return house.Faults.Steps - before;
    }

    private static async Task<DeliveryHouse> Run(int step, bool killsAfterEffect, bool failsOnce, int mailsPerCall)
    {
        var house = new DeliveryHouse(Due);
        house.Sender.MailsPerCall = mailsPerCall;
        await house.AddReaders(Seven, Readers);
        house.Faults.KillAt = house.Faults.Steps + step;
        house.Faults.KillsAfterEffect = killsAfterEffect;
        house.Faults.FailsOnce = failsOnce;
        await DeliveryHouse.Try(house.Plan);
        await house.Drain();
        house.Faults.Restart();

        for (var i = 0; i < 4; i++)
        {
            house.Time.Advance(TimeSpan.FromMinutes(11));
            await house.Plan();
            await house.Reconcile();
            await house.Drain();
        }
        return house;
    }
}
