using NewsDigest.Briefings;
using NewsDigest.Delivery.Queues;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every queue of ranges does.</summary>
public abstract class DeliveryQueueBehaviour
{
    protected abstract IDeliveryQueue Queue { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Takes the texts of all messages, as their reader would.</summary>
    protected abstract Task<IReadOnlyList<string>> TakeAll();

    [Fact]
    public async Task Each_range_comes_out_as_it_was_put_in()
    {
        var ranges = Readers
            .Slots.Select(
                (slot, i) =>
                    new DeliveryRange(
                        new Slot(slot.Zone, slot.Time),
                        Readers.Tuesday.AddDays(i),
                        Readers.Noon.AddHours(i),
                        Readers.Scheduled(1, slot).Row,
                        Readers.Scheduled(500, slot).Row,
                        i % 2 == 0 ? null : "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
                    )
            )
            .ToList();
        foreach (var range in ranges)
            await Queue.EnqueueAsync(range, Cancel);

        var taken = (await TakeAll()).Select(DeliveryMessage.Read).ToList();

        taken
            .Select(t => t.ShouldBeOfType<MessageReading<DeliveryRange>.Readable>().Content)
            .ShouldBe(ranges, ignoreOrder: true);
    }
}
