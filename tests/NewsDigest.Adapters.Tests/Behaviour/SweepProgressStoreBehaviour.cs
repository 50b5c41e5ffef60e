using NewsDigest.Intake.Sweeping;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of the sweep's progress does.</summary>
public abstract class SweepProgressStoreBehaviour
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    protected abstract ISweepProgressStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_first_sweep_there_is_none() => (await Store.FindAsync(Cancel)).ShouldBeNull();

    [Fact]
    public async Task The_newest_progress_holds()
    {
        await Store.SaveAsync(new SweepProgress(Noon, Noon.AddDays(-6)), Cancel);
        await Store.SaveAsync(new SweepProgress(Noon.AddTicks(1), Noon), Cancel);

        (await Store.FindAsync(Cancel)).ShouldBe(new SweepProgress(Noon.AddTicks(1), Noon));
    }
}
