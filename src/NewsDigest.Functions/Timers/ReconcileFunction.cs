using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsDigest.Delivery;

namespace NewsDigest.Functions.Timers;

/// <summary>Looks for readers whom no message reached, and for messages that were given up.</summary>
public sealed partial class ReconcileFunction(
    Reconcile reconcile,
    ReturnGivenUp returnGivenUp,
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
            var givenUp = await returnGivenUp.RunAsync(cancellationToken);
            LogGivenUp(givenUp.Unreadable > 0 ? LogLevel.Error : LogLevel.Information, givenUp);
            var report = await reconcile.RunAsync(cancellationToken);
            LogDone(report);
        }
        finally
        {
            await overdue.RunAsync(cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Reconciled: {Report}")]
    private partial void LogDone(ReconcileReport report);

    [LoggerMessage(Message = "Given up: {Report}")]
    private partial void LogGivenUp(LogLevel level, GivenUpReport report);
}
