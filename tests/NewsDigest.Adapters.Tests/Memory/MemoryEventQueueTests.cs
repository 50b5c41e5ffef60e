using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Events;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryEventQueueTests : EventQueueBehaviour
{
    private readonly MemoryEventQueue queue = new();

    protected override IEventQueue Queue => queue;

    protected override Task<IReadOnlyList<string>> TakeAll()
    {
        var messages = new List<string>();
        while (queue.TryTake(out var message))
            messages.Add(message);
        return Task.FromResult<IReadOnlyList<string>>(messages);
    }
}
