using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using NewsDigest.Delivery.Events;

namespace NewsDigest.Adapters.Memory;

/// <summary>Batches of events waiting to be applied, kept in this process as the messages that a real queue would hold.</summary>
public sealed class MemoryEventQueue : IEventQueue
{
    private readonly ConcurrentQueue<string> messages = new();

    /// <inheritdoc/>
    public Task EnqueueAsync(EventBatch batch, CancellationToken cancellationToken)
    {
        messages.Enqueue(EventMessage.Write(batch));
        return Task.CompletedTask;
    }

    /// <summary>Takes the message that waited longest; false where none waits.</summary>
    public bool TryTake([NotNullWhen(true)] out string? message) => messages.TryDequeue(out message);
}
