using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Hosting.Messages;

namespace NewsDigest.Functions.Queues;

/// <summary>Sends a mail beside the briefings: confirm, welcome, goodbye.</summary>
public sealed partial class SendServiceMailFunction(
    ServiceMailMessageHandler handler,
    PostponedMessages postponed,
    OverduePlan overdue,
    ILogger<SendServiceMailFunction> logger
)
{
    /// <summary>Name of the function.</summary>
    public const string Name = "SendServiceMail";

    /// <summary>Runs it. What fails comes again after the host's visibility time-out, and in the end to the poison queue.</summary>
    /// <exception cref="UnreadableMessageException">The message is none of ours, or of another release.</exception>
    [Function(Name)]
    public async Task RunAsync(
        [QueueTrigger(Bindings.Mail, Connection = Bindings.Storage)] string message,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var outcome = await handler.RunAsync(message, cancellationToken);
            LogDone(outcome);
            // A copy, as failing would use up the message's tries within minutes.
            if (outcome is ServiceMailOutcome.Waiting waiting)
                await postponed.PostponeMailAsync(message, waiting.RetryAfter, cancellationToken);
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

    [LoggerMessage(Level = LogLevel.Information, Message = "Service mail: {Outcome}")]
    private partial void LogDone(ServiceMailOutcome outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "A message of mail cannot be read and is kept: {Reason}")]
    private partial void LogUnreadable(string reason);
}
