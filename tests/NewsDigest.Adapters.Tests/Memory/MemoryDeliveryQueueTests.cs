using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Queues;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryDeliveryQueueTests : DeliveryQueueBehaviour
{
    private readonly MemoryDeliveryQueue queue = new();

    protected override IDeliveryQueue Queue => queue;

    protected override Task<IReadOnlyList<string>> TakeAll()
    {
        var messages = new List<string>();
        while (queue.TryTake(out var message))
            messages.Add(message);
        return Task.FromResult<IReadOnlyList<string>>(messages);
    }
}
