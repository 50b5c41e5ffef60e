using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsDigest.Feeds.Polling;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Functions.Timers;

/// <summary>Fetches the feeds that are due.</summary>
public sealed partial class PollFeedsFunction(
    FeedsToBegin begin,
    PollFeeds poll,
    OverduePlan overdue,
    ILogger<PollFeedsFunction> logger
)
{
    /// <summary>Name of the function.</summary>
    public const string Name = "PollFeeds";

    /// <summary>Every ten minutes; which feeds are due is written beside each.</summary>
    public const string Schedule = "0 2-59/10 * * * *";

    /// <summary>Runs it.</summary>
    [Function(Name)]
    public async Task RunAsync([TimerTrigger(Schedule)] TimerInfo timer, CancellationToken cancellationToken)
    {
        try
        {
            await BeginAsync(cancellationToken);
            var report = await poll.RunAsync(cancellationToken);
            LogDone(report);
        }
        finally
        {
            await overdue.RunAsync(cancellationToken);
        }
    }

    /// <summary>The first run of a process adds the feeds of the list; a wrong list keeps nobody from being polled.</summary>
    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await begin.RunAsync(cancellationToken) is { } report)
                LogBegun(report);
        }
        catch (SettingsException fault)
        {
            LogWrong(fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Added the feeds of the list to begin with: {Report}")]
    private partial void LogBegun(ImportReport report);

    [LoggerMessage(Level = LogLevel.Error, Message = "The feeds to begin with were not added. {Fault}")]
    private partial void LogWrong(string fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Polled feeds: {Report}")]
    private partial void LogDone(PollReport report);
}
