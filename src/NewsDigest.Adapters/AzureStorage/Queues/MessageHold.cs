using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace NewsDigest.Adapters.AzureStorage.Queues;

/// <summary>Keeps a message hidden from other readers for as long as its handler runs.</summary>
internal sealed class MessageHold : IAsyncDisposable
{
    private readonly QueueClient queue;
    private readonly TimeSpan visibility;
    private readonly PeriodicTimer timer;
    private readonly Task keeping;

    /// <summary>Begins to hold a message.</summary>
    public MessageHold(QueueClient queue, QueueMessage message, TimeSpan visibility, TimeProvider time)
    {
        this.queue = queue;
        this.visibility = visibility;
        Receipt = message.PopReceipt;
        timer = new PeriodicTimer(visibility / 2, time);
        keeping = KeepAsync(message.MessageId);
    }

    /// <summary>Proof of holding the message; another after each time it was held longer.</summary>
    public string Receipt { get; private set; }

    /// <summary>Ends holding it; <see cref="Receipt"/> is the last then, and stays.</summary>
    public async ValueTask DisposeAsync()
    {
        timer.Dispose();
        await keeping;
    }

    private async Task KeepAsync(string id)
    {
        while (await timer.WaitForNextTickAsync())
        {
            try
            {
                // Not cancelled half way: it may have succeeded, and the old receipt would be worth nothing.
                var held = await queue.UpdateMessageAsync(
                    id,
                    Receipt,
                    visibilityTimeout: visibility,
                    cancellationToken: CancellationToken.None
                );
                Receipt = held.Value.PopReceipt;
            }
            catch (Exception e) when (QueueReader.IsStorageFault(e))
            {
                // Tried again at the next tick; where another reader has it by now, deleting it will find out.
            }
        }
    }
}
