using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using NewsDigest.Delivery.Queues;

namespace NewsDigest.Adapters.AzureStorage.Queues;

/// <summary>What was given up of one queue, in queue storage, by the Functions host or by <see cref="QueueReader"/>.</summary>
/// <param name="storage">Where.</param>
/// <param name="queue">The queue that it was given up of.</param>
public sealed class AzurePoisonQueue(StorageConnection storage, string queue) : IPoisonQueue
{
    private static readonly TimeSpan Visibility = TimeSpan.FromMinutes(5);

    private readonly QueueClient poison = storage.UndecodedQueue(StorageNames.PoisonOf(queue));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PoisonMessage>> ReadAsync(int count, CancellationToken cancellationToken)
    {
        QueueMessage[] messages = await poison.ReceiveMessagesAsync(count, Visibility, cancellationToken);
        return
        [
            .. messages.Select(m => new PoisonMessage(
                m.MessageId,
                m.PopReceipt,
                MessageBody.Decode(m.MessageText) ?? m.MessageText,
                m.InsertedOn ?? default
            )),
        ];
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(PoisonMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await poison.DeleteMessageAsync(message.Id, message.Receipt, cancellationToken);
        }
        catch (RequestFailedException e) when (QueueReader.IsNoLongerHeld(e))
        {
            // Whoever holds it now sees to it.
        }
    }
}
