using Microsoft.Extensions.Logging;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Queues;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Sending;
using NewsDigest.Delivery.ServiceMails;

namespace NewsDigest.Hosting.Messages;

/// <summary>Reads the queues where no Functions host does.</summary>
public sealed class LocalQueues(
    StorageConnection storage,
    DeliveryMessageHandler deliveries,
    ServiceMailMessageHandler mails,
    EventMessageHandler events,
    TimeProvider time,
    ILogger<QueueReader> logger
)
{
    private readonly QueueReader deliveryReader = new(storage, StorageNames.DeliveryQueue, new(), time, logger);
    private readonly QueueReader mailReader = new(storage, StorageNames.MailQueue, new(), time, logger);
    private readonly QueueReader eventReader = new(storage, StorageNames.EventQueue, new(), time, logger);

    /// <summary>Mails readers until the queue is empty.</summary>
    /// <param name="tell">Told of each message that was done.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task DeliverAsync(Action<DeliveryReport> tell, CancellationToken cancellationToken) =>
        DrainAsync(
            deliveryReader,
            async (text, cancel) =>
            {
                tell(await deliveries.RunAsync(text, cancel));
                return new MessageOutcome.Done();
            },
            cancellationToken
        );

    /// <summary>Sends service mails until the queue is empty.</summary>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task SendServiceMailsAsync(CancellationToken cancellationToken) =>
        DrainAsync(
            mailReader,
            async (text, cancel) =>
                await mails.RunAsync(text, cancel) is ServiceMailOutcome.Waiting waiting
                    ? new MessageOutcome.Later(waiting.RetryAfter)
                    : new MessageOutcome.Done(),
            cancellationToken
        );

    /// <summary>Applies the sender's events until the queue is empty.</summary>
    /// <param name="tell">Told of each batch that was applied.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task ApplyEventsAsync(Action<EventReport> tell, CancellationToken cancellationToken) =>
        DrainAsync(
            eventReader,
            async (text, cancel) =>
            {
                tell(await events.RunAsync(text, cancel));
                return new MessageOutcome.Done();
            },
            cancellationToken
        );

    private static async Task DrainAsync(
        QueueReader reader,
        Func<string, CancellationToken, Task<MessageOutcome>> handle,
        CancellationToken cancellationToken
    )
    {
        QueueRound round;
        do
        {
            round = await reader.RunAsync(
                async (text, cancel) =>
                {
                    try
                    {
                        return await handle(text, cancel);
                    }
                    catch (UnreadableMessageException unreadable)
                    {
                        return new MessageOutcome.Unreadable(unreadable.Reason);
                    }
                },
                cancellationToken
            );
        } while (round.Done > 0);
    }
}
