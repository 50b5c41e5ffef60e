using NewsDigest.Delivery.Sending;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of the sender's pause does.</summary>
public abstract class SenderPauseStoreBehaviour
{
    protected abstract ISenderPauseStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_is_no_pause_before_the_first() => (await Store.FindAsync(Cancel)).ShouldBeNull();

    [Fact]
    public async Task The_newest_pause_holds()
    {
        await Store.SaveAsync(new SenderPause(Readers.Noon, "429: wait"), Cancel);
        var blocked = new SenderPause(Readers.Noon.AddMinutes(30), "401: \"the key\" is wrong / revoked");
        await Store.SaveAsync(blocked, Cancel);

        (await Store.FindAsync(Cancel)).ShouldBe(blocked);
    }

    [Fact]
    public async Task A_pause_can_be_ended_at_any_time()
    {
        await Store.SaveAsync(null, Cancel);
        await Store.SaveAsync(new SenderPause(Readers.Noon, "429: wait"), Cancel);
        await Store.SaveAsync(null, Cancel);

        (await Store.FindAsync(Cancel)).ShouldBeNull();
    }
}
