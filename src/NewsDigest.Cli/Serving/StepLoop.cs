using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsDigest.Faults;
using NewsDigest.Hosting.Storage;

namespace NewsDigest.Cli.Serving;

/// <summary>
/// Runs one step until the server ends. A step that fails is told once, with its reason and without a stack trace, and
/// tried again; that it works again is told too.
/// </summary>
public sealed partial class StepLoop(Step step, TimeProvider time, ILogger<StepLoop> logger) : BackgroundService
{
    /// <summary>The longest rest after repeated failures, so that a storage that comes back is noticed soon.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server is to answer before the first step has its way with the processor.
        await Task.Yield();
        var failures = 0;
        string? lastReason = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await step.RunAsync(stoppingToken);
                if (failures > 0)
                    LogWorksAgain(step.Name);
                (failures, lastReason) = (0, null);
            }
            catch (Exception error) when (!error.IsStopBy(stoppingToken))
            {
                failures++;
                var reason = FailureReason.Of(error);
                if (reason != lastReason)
                    LogFailed(step.Name, reason);
                lastReason = reason;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await RestAsync(failures, stoppingToken);
        }
    }

    private async Task RestAsync(int failures, CancellationToken stoppingToken)
    {
        var rest = failures == 0 ? step.Interval : TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures, 5)));
        try
        {
            await Task.Delay(rest < LongestRest || failures == 0 ? rest : LongestRest, time, stoppingToken);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The loop's condition ends it; a server that could not start may have been disposed of by now.
        }
    }

    [LoggerMessage(LogLevel.Error, "{Step} failed, and is tried again: {Reason}")]
    private partial void LogFailed(string step, string reason);

    [LoggerMessage(LogLevel.Warning, "{Step} works again.")]
    private partial void LogWorksAgain(string step);
}
