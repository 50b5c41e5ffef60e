using NewsDigest.Delivery.Events;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of the events' progress does.</summary>
public abstract class EventProgressStoreBehaviour
{
    protected abstract IEventProgressStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_is_none_before_the_first_event() => (await Store.FindAsync(Cancel)).ShouldBeNull();

    [Fact]
    public async Task It_only_moves_forward()
    {
        await Store.AdvanceAsync(Readers.Noon, Cancel);
        await Store.AdvanceAsync(Readers.Noon.AddTicks(1), Cancel);
        await Store.AdvanceAsync(Readers.Noon.AddHours(-1), Cancel);

        (await Store.FindAsync(Cancel)).ShouldBe(Readers.Noon.AddTicks(1));
    }

    [Fact]
    public async Task Of_many_at_once_the_newest_stays()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i => Task.Run(() => Store.AdvanceAsync(Readers.Noon.AddMinutes(i), Cancel), Cancel))
        );

        (await Store.FindAsync(Cancel)).ShouldBe(Readers.Noon.AddMinutes(19));
    }
}
