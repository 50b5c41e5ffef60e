using NewsDigest.Delivery.Queues;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every queue of messages that were given up does.</summary>
public abstract class PoisonQueueBehaviour
{
    protected abstract IPoisonQueue Queue { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Gives a message up.</summary>
    protected abstract Task Add(string text);

    [Fact]
    public async Task An_empty_queue_has_nothing_to_read() => (await Queue.ReadAsync(32, Cancel)).ShouldBeEmpty();

    [Fact]
    public async Task What_was_given_up_is_read_as_it_was()
    {
        string[] texts = ["{\"version\":9}", "zwei € 😀", "no JSON / at all"];
        foreach (var text in texts)
            await Add(text);

        (await Queue.ReadAsync(32, Cancel)).Select(m => m.Text).ShouldBe(texts, ignoreOrder: true);
    }

    [Fact]
    public async Task No_more_is_read_than_is_asked_for_and_nothing_twice()
    {
        for (var i = 1; i <= 3; i++)
            await Add($"message {i}");

        var first = await Queue.ReadAsync(2, Cancel);
        var second = await Queue.ReadAsync(2, Cancel);

        first.Count.ShouldBe(2);
        first.Concat(second).Select(m => m.Text).Order().ShouldBe(["message 1", "message 2", "message 3"]);
        (await Queue.ReadAsync(2, Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Deleting_what_is_gone_is_no_fault_and_touches_nothing_else()
    {
        await Add("one");
        var one = (await Queue.ReadAsync(1, Cancel)).ShouldHaveSingleItem();
        await Add("two");

        await Queue.DeleteAsync(one, Cancel);
        await Queue.DeleteAsync(one, Cancel);

        (await Queue.ReadAsync(32, Cancel)).ShouldHaveSingleItem().Text.ShouldBe("two");
    }
}
