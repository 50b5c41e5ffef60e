using Microsoft.Extensions.Logging;
using NewsDigest.Delivery.Planning;

namespace NewsDigest.Functions;

/// <summary>
/// Makes up for a timer that has stopped: whatever runs asks here afterwards whether briefings have not been planned for
/// too long. Its own work is done by then, so what fails here is only noted.
/// </summary>
public sealed partial class OverduePlan(PlanWhenOverdue plan, ILogger<OverduePlan> logger)
{
    /// <summary>Plans if the last plan is overdue.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await plan.RunAsync(cancellationToken) is { } report)
                LogPlanned(report);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The next trigger goes on.
        }
        catch (Exception fault)
        {
            LogFault(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The plan was overdue, so another trigger made it: {Report}")]
    private partial void LogPlanned(PlanReport report);

    [LoggerMessage(Level = LogLevel.Error, Message = "The plan is overdue and failed")]
    private partial void LogFault(Exception fault);
}
