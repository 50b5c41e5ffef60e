using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Functions.Timers;

/// <summary>Fetches the feeds that are due.</summary>
public sealed partial class PollFeedsFunction(PollFeeds poll, OverduePlan overdue, ILogger<PollFeedsFunction> logger)
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
            var report = await poll.RunAsync(cancellationToken);
            LogDone(report);
        }
        finally
        {
            await overdue.RunAsync(cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Polled feeds: {Report}")]
    private partial void LogDone(PollReport report);
}
