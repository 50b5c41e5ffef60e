using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsDigest.Hosting.Storage;

namespace NewsDigest.Functions.Timers;

/// <summary>Deletes what is past its retention.</summary>
public sealed partial class DeleteExpiredFunction(
    DeleteExpired deleteExpired,
    OverduePlan overdue,
    ILogger<DeleteExpiredFunction> logger
)
{
    /// <summary>Name of the function.</summary>
    public const string Name = "DeleteExpired";

    /// <summary>Once a day.</summary>
    public const string Schedule = "0 47 3 * * *";

    /// <summary>Runs it.</summary>
    [Function(Name)]
    public async Task RunAsync([TimerTrigger(Schedule)] TimerInfo timer, CancellationToken cancellationToken)
    {
        try
        {
            var deleted = await deleteExpired.RunAsync(cancellationToken);
            LogDone(deleted);
        }
        finally
        {
            await overdue.RunAsync(cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Deleted {Count} rows and blobs that were past their time")]
    private partial void LogDone(int count);
}
