using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsDigest.Intake.Sweeping;

namespace NewsDigest.Functions.Timers;

/// <summary>Takes in documents that no event told of.</summary>
public sealed partial class SweepFunction(Sweep sweep, OverduePlan overdue, ILogger<SweepFunction> logger)
{
    /// <summary>Name of the function.</summary>
    public const string Name = "Sweep";

    /// <summary>Every quarter of an hour.</summary>
    public const string Schedule = "0 8-59/15 * * * *";

    /// <summary>Runs it.</summary>
    [Function(Name)]
    public async Task RunAsync([TimerTrigger(Schedule)] TimerInfo timer, CancellationToken cancellationToken)
    {
        try
        {
            var report = await sweep.RunAsync(cancellationToken);
            LogDone(report);
        }
        finally
        {
            await overdue.RunAsync(cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Swept: {Report}")]
    private partial void LogDone(SweepReport report);
}
