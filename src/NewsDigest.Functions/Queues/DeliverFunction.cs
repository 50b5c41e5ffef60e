using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsDigest.Delivery.Sending;
using NewsDigest.Hosting.Messages;

namespace NewsDigest.Functions.Queues;

/// <summary>Mails the readers of a range.</summary>
public sealed partial class DeliverFunction(
    DeliveryMessageHandler handler,
    OverduePlan overdue,
    ILogger<DeliverFunction> logger
)
{
    /// <summary>Name of the function.</summary>
    public const string Name = "Deliver";

    /// <summary>Runs it. What fails comes again after the host's visibility time-out, and in the end to the poison queue.</summary>
    /// <exception cref="UnreadableMessageException">The message is none of ours, or of another release.</exception>
    [Function(Name)]
    public async Task RunAsync(
        [QueueTrigger(Bindings.Deliveries, Connection = Bindings.Storage)] string message,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var report = await handler.RunAsync(message, cancellationToken);
            LogDone(report);
        }
        catch (UnreadableMessageException unreadable)
        {
            LogUnreadable(unreadable.Reason);
            throw;
        }
        finally
        {
            await overdue.RunAsync(cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivered: {Report}")]
    private partial void LogDone(DeliveryReport report);

    [LoggerMessage(Level = LogLevel.Error, Message = "A message of deliveries cannot be read and is kept: {Reason}")]
    private partial void LogUnreadable(string reason);
}
