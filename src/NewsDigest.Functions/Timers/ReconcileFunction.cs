using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsDigest.Delivery;
using NewsDigest.Delivery.Events;

namespace NewsDigest.Functions.Timers;

/// <summary>Looks at the messages that were given up, and for readers whom no message reached.</summary>
public sealed partial class ReconcileFunction(
    ClearPoisoned clearPoisoned,
    ReturnServiceMails returnServiceMails,
    ApplyLeftEvents applyLeftEvents,
    Reconcile reconcile,
    OverduePlan overdue,
    ILogger<ReconcileFunction> logger
)
{
    /// <summary>Name of the function.</summary>
    public const string Name = "Reconcile";

    /// <summary>Every ten minutes.</summary>
    public const string Schedule = "0 4-59/10 * * * *";

    /// <summary>Runs it.</summary>
    [Function(Name)]
    public async Task RunAsync([TimerTrigger(Schedule)] TimerInfo timer, CancellationToken cancellationToken)
    {
        try
        {
            var ranges = await clearPoisoned.RunAsync(cancellationToken);
            var mails = await returnServiceMails.RunAsync(cancellationToken);
            LogGivenUp(ranges.Ranges.Count, mails.Returned, mails.Resting);
            foreach (var reason in ranges.Unreadable.Concat(mails.Unreadable))
                LogUnreadable(reason);
            try
            {
                // First, as what they tell need not be looked for.
                var events = await applyLeftEvents.RunAsync(cancellationToken);
                LogEvents(events);
            }
            finally
            {
                var report = await reconcile.RunAsync(cancellationToken);
                LogDone(report);
            }
        }
        finally
        {
            await overdue.RunAsync(cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Reconciled: {Report}")]
    private partial void LogDone(ReconcileReport report);

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied events that were left: {Report}")]
    private partial void LogEvents(EventReport report);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Of what was given up, {Ranges} ranges were cleared, {Mails} mails are tried again, {Resting} rest"
    )]
    private partial void LogGivenUp(int ranges, int mails, int resting);

    [LoggerMessage(Level = LogLevel.Error, Message = "A message waits in a poison queue for a person: {Reason}")]
    private partial void LogUnreadable(string reason);
}
