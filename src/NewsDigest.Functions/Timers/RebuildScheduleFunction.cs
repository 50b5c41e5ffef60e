using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsDigest.Delivery.Planning;

namespace NewsDigest.Functions.Timers;

/// <summary>Makes the schedule of readers anew from what they chose, should the two have come apart.</summary>
public sealed partial class RebuildScheduleFunction(
    RebuildSchedule rebuild,
    OverduePlan overdue,
    ILogger<RebuildScheduleFunction> logger
)
{
    /// <summary>Name of the function.</summary>
    public const string Name = "RebuildSchedule";

    /// <summary>Once a day.</summary>
    public const string Schedule = "0 17 3 * * *";

    /// <summary>Runs it.</summary>
    [Function(Name)]
    public async Task RunAsync([TimerTrigger(Schedule)] TimerInfo timer, CancellationToken cancellationToken)
    {
        try
        {
            var report = await rebuild.RunAsync(cancellationToken);
            LogDone(report);
        }
        finally
        {
            await overdue.RunAsync(cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Rebuilt the schedule: {Report}")]
    private partial void LogDone(RebuildReport report);
}
