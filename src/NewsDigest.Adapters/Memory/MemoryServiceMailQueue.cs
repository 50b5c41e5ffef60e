using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Subscribers;

namespace NewsDigest.Adapters.Memory;

/// <summary>Service mails waiting to be sent, kept in this process as the messages that a real queue would hold.</summary>
public sealed class MemoryServiceMailQueue : IServiceMailQueue
{
    private readonly ConcurrentQueue<string> messages = new();

    /// <inheritdoc/>
    public Task EnqueueAsync(ServiceMail mail, CancellationToken cancellationToken)
    {
        messages.Enqueue(ServiceMailMessage.Write(mail));
        return Task.CompletedTask;
    }

    /// <summary>Takes the message that waited longest; false where none waits.</summary>
    public bool TryTake([NotNullWhen(true)] out string? message) => messages.TryDequeue(out message);
}
