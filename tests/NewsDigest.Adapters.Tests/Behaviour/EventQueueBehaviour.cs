using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Queues;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every queue of batches of events does.</summary>
public abstract class EventQueueBehaviour
{
    protected abstract IEventQueue Queue { get; }

    /// <summary>Takes the texts of all messages, as their reader would.</summary>
    protected abstract Task<IReadOnlyList<string>> TakeAll();

    [Fact]
    public async Task Each_batch_comes_out_as_it_was_put_in()
    {
        List<EventBatch> batches = [new("5f3a"), new("5f3b", "00-aa-bb-01")];
        foreach (var batch in batches)
            await Queue.EnqueueAsync(batch, TestContext.Current.CancellationToken);

        var taken = (await TakeAll()).Select(EventMessage.Read).ToList();

        taken
            .Select(t => t.ShouldBeOfType<MessageReading<EventBatch>.Readable>().Content)
            .ShouldBe(batches, ignoreOrder: true);
    }
}
