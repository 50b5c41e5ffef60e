using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsDigest.Delivery.Events;
using NewsDigest.Delivery.Queues;
using NewsDigest.Delivery.Reconciling;
using NewsDigest.Delivery.ServiceMails;

namespace NewsDigest.Functions.Timers;

/// <summary>Looks at the messages that were given up, and for readers whom no message reached.</summary>
public sealed partial class ReconcileFunction(Recover recover, OverduePlan overdue, ILogger<ReconcileFunction> logger)
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
            var report = await recover.RunAsync(cancellationToken);
            LogGivenUp(report.Ranges, report.Mails);
            foreach (var reason in report.Unreadable)
                LogUnreadable(reason);
            LogEvents(report.Events);
            LogDone(report.Readers);
            report.ThrowIfFailed();
        }
        finally
        {
            await overdue.RunAsync(cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Reconciled: {Report}")]
    private partial void LogDone(ReconcileReport? report);

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied events that were left: {Report}")]
    private partial void LogEvents(EventReport? report);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Of what was given up: ranges {Ranges}, service mails {Mails}"
    )]
    private partial void LogGivenUp(PoisonReport? ranges, ReturnReport? mails);

    [LoggerMessage(Level = LogLevel.Error, Message = "A message waits in a poison queue for a person: {Reason}")]
    private partial void LogUnreadable(string reason);
}
