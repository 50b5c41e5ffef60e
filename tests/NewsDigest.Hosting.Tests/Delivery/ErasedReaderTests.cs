using NewsDigest.Delivery.Ledger;
using static NewsDigest.Hosting.Tests.Delivery.TuesdayMorning;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>A reader is erased at every step of a delivery to them in turn.</summary>
public class ErasedReaderTests
{
    [Fact]
    public async Task After_an_erasure_no_mail_begins_wherever_a_delivery_was()
    {
        var steps = await CountSteps();
        var underWay = 0;
        for (var step = 1; step <= steps; step++)
        {
            var house = new DeliveryHouse(Due);
            var reader = (await house.AddReaders(Seven, 1))[0];
            var (before, isUnderWay) = (0, false);
            house.Faults.Meanwhile = (
                house.Faults.Steps + step,
                async () =>
                {
                    await house.Erase(reader.Id);
                    before = house.Sender.Mails.Count;
                    isUnderWay = before == 0 && (await house.States(Date)).Contains(DeliveryState.Calling);
                }
            );

            await house.PlanAndDeliver();
            for (var i = 0; i < 3; i++)
            {
                house.Time.Advance(TimeSpan.FromMinutes(11));
                await house.Plan();
                await house.Reconcile();
                await house.Drain();
            }

            underWay += isUnderWay ? 1 : 0;
            (house.Sender.Mails.Count - before).ShouldBe(isUnderWay ? 1 : 0, $"erased before step {step} of {steps}");
        }
        // Only where the sender was about to be called already, which nobody can call back.
        underWay.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_was_erased_and_is_erased_again_is_no_fault()
    {
        var house = new DeliveryHouse(Due);
        var reader = (await house.AddReaders(Seven, 1))[0];

        (await house.Erase(reader.Id)).ShouldBeTrue();
        (await house.Erase(reader.Id)).ShouldBeFalse();

        await house.PlanAndDeliver();
        house.Sender.Mails.ShouldBeEmpty();
    }

    private static async Task<int> CountSteps()
    {
        var house = new DeliveryHouse(Due);
        await house.AddReaders(Seven, 1);
        var before = house.Faults.Steps;
        await house.PlanAndDeliver();
        return house.Faults.Steps - before;
    }
}
