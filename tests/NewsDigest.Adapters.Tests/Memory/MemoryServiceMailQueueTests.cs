using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Subscribers;

namespace NewsDigest.Adapters.Tests.Memory;

public class MemoryServiceMailQueueTests : ServiceMailQueueBehaviour
{
    private readonly MemoryServiceMailQueue queue = new();

    protected override IServiceMailQueue Queue => queue;

    protected override Task<IReadOnlyList<string>> TakeAll()
    {
        var messages = new List<string>();
        while (queue.TryTake(out var message))
            messages.Add(message);
        return Task.FromResult<IReadOnlyList<string>>(messages);
    }
}
