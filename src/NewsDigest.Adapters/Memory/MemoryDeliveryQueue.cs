using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using NewsDigest.Delivery.Queues;

namespace NewsDigest.Adapters.Memory;

/// <summary>Ranges of readers waiting to be mailed, kept in this process as the messages that a real queue would hold.</summary>
public sealed class MemoryDeliveryQueue : IDeliveryQueue
{
    private readonly ConcurrentQueue<string> messages = new();

    /// <inheritdoc/>
    public Task EnqueueAsync(DeliveryRange range, CancellationToken cancellationToken)
    {
        messages.Enqueue(DeliveryMessage.Write(range));
        return Task.CompletedTask;
    }

    /// <summary>Takes the message that waited longest; false where none waits.</summary>
    public bool TryTake([NotNullWhen(true)] out string? message) => messages.TryDequeue(out message);
}
