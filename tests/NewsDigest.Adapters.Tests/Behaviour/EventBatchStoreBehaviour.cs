using System.Text;
using NewsDigest.Delivery.Events;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every store of batches of events does.</summary>
public abstract class EventBatchStoreBehaviour
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("[{\"event\":\"delivered\"}]");

    protected abstract IEventBatchStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_comes_back_as_it_was_kept()
    {
        await Store.SaveAsync("5f3a", Body, Cancel);

        (await Store.FindAsync("5f3a", Cancel))!.Value.ToArray().ShouldBe(Body);
        (await Store.FindAsync("5f3b", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_batch_again_is_no_fault()
    {
        await Store.SaveAsync("5f3a", Body, Cancel);
        await Store.SaveAsync("5f3a", Body, Cancel);

        (await Left()).ShouldBe(["5f3a"]);
    }

    [Fact]
    public async Task A_batch_that_is_applied_is_gone_and_can_be_removed_again()
    {
        await Store.SaveAsync("5f3a", Body, Cancel);
        await Store.DeleteAsync("5f3a", Cancel);
        await Store.DeleteAsync("5f3a", Cancel);

        (await Store.FindAsync("5f3a", Cancel)).ShouldBeNull();
        (await Left()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Those_that_came_before_an_instant_are_told()
    {
        await Store.SaveAsync("5f3a", Body, Cancel);
        await Store.SaveAsync("5f3b", Body, Cancel);

        (await Left()).ShouldBe(["5f3a", "5f3b"], ignoreOrder: true);
        (await Store.ReadAsync(DateTimeOffset.UnixEpoch, Cancel).ToListAsync(Cancel)).ShouldBeEmpty();
    }

    private async Task<List<string>> Left() =>
        await Store.ReadAsync(DateTimeOffset.UtcNow.AddDays(1), Cancel).ToListAsync(Cancel);
}
