using NewsDigest.Summaries.Writing;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of the model's pause does.</summary>
public abstract class ModelPauseStoreBehaviour
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    protected abstract IModelPauseStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pause_is_found_until_it_is_taken_back()
    {
        var pause = new ModelPause(Noon.AddMinutes(15), ModelFailure.Unauthorized, Noon.AddHours(-1), 3);
        (await Store.FindAsync(Cancel)).ShouldBeNull();

        await Store.SaveAsync(pause with { Times = 2 }, Cancel);
        await Store.SaveAsync(pause, Cancel);
        (await Store.FindAsync(Cancel)).ShouldBe(pause);

        await Store.SaveAsync(null, Cancel);
        await Store.SaveAsync(null, Cancel);
        (await Store.FindAsync(Cancel)).ShouldBeNull();
    }
}
