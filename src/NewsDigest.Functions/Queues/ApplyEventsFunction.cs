using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsDigest.Delivery.Events;
using NewsDigest.Hosting.Messages;

namespace NewsDigest.Functions.Queues;

/// <summary>Applies a batch of the sender's events.</summary>
public sealed partial class ApplyEventsFunction(
    EventMessageHandler handler,
    OverduePlan overdue,
    ILogger<ApplyEventsFunction> logger
)
{
    /// <summary>Name of the function.</summary>
    public const string Name = "ApplyEvents";

    /// <summary>Runs it. What fails comes again after the host's visibility time-out, and in the end to the poison queue.</summary>
    /// <exception cref="UnreadableMessageException">The message is none of ours, or of another release.</exception>
    [Function(Name)]
    public async Task RunAsync(
        [QueueTrigger(Bindings.Events, Connection = Bindings.Storage)] string message,
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied events: {Report}")]
    private partial void LogDone(EventReport report);

    [LoggerMessage(Level = LogLevel.Error, Message = "A message of events cannot be read and is kept: {Reason}")]
    private partial void LogUnreadable(string reason);
}
