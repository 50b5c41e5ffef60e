using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsDigest.Delivery.Planning;

namespace NewsDigest.Functions.Timers;

/// <summary>Makes the editions that are coming up, and puts the readers whose time has come into the queue.</summary>
public sealed partial class PlanBriefingsFunction(PlanBriefings plan, ILogger<PlanBriefingsFunction> logger)
{
    /// <summary>Name of the function.</summary>
    public const string Name = "PlanBriefings";

    /// <summary>Every five minutes: briefings are due at full minutes of any zone, and editions are made ahead.</summary>
    public const string Schedule = "0 */5 * * * *";

    /// <summary>Runs it.</summary>
    [Function(Name)]
    public async Task RunAsync([TimerTrigger(Schedule)] TimerInfo timer, CancellationToken cancellationToken)
    {
        var report = await plan.RunAsync(cancellationToken);
        LogDone(report);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Planned: {Report}")]
    private partial void LogDone(PlanReport report);
}
