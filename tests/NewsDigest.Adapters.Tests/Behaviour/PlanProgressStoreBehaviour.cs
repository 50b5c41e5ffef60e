using NewsDigest.Delivery.Planning;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of the plan's progress does.</summary>
public abstract class PlanProgressStoreBehaviour
{
    protected abstract IPlanProgressStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_is_no_last_plan_before_the_first() =>
        (await Store.FindLastPlanAsync(Cancel)).ShouldBeNull();

    [Fact]
    public async Task The_last_plan_is_the_one_that_was_noted_last()
    {
        await Store.SaveLastPlanAsync(Readers.Noon, Cancel);
        await Store.SaveLastPlanAsync(Readers.Noon.AddTicks(3_000_000_001), Cancel);

        (await Store.FindLastPlanAsync(Cancel)).ShouldBe(Readers.Noon.AddTicks(3_000_000_001));
    }
}
