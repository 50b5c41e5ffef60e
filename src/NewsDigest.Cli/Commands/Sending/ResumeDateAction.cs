using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Delivery.Reconciling;

namespace NewsDigest.Cli.Commands.Sending;

/// <summary><c>digest send --date D --resume</c>: a date's briefings to whom they did not reach.</summary>
internal static class ResumeDateAction
{
    /// <summary>Queues them again, and says how many.</summary>
    /// <exception cref="UsageException">The date is too long ago.</exception>
    public static async Task<int> RunAsync(
        DigestConsole console,
        IServiceProvider services,
        DateOnly date,
        CancellationToken cancellationToken
    )
    {
        var resume = services.GetRequiredService<ResumeDate>();
        if (date < resume.Oldest)
            throw new UsageException(
                $"--date {date:yyyy-MM-dd}: who was mailed then is forgotten, and would be mailed again. The oldest date that"
                    + $" can be resumed is {resume.Oldest:yyyy-MM-dd}."
            );
        var report = await resume.RunAsync(date, cancellationToken);
        console.Output.WriteLine(
            $"{report.Readers} readers queued again in {report.Ranges} messages; {report.Ended} have an outcome;"
                + $" {report.NotDue} slots are not due yet."
        );
        foreach (var reason in report.Reasons)
            console.Output.WriteLine(
                $"  {reason.Count} × {reason.State.ToString().ToLowerInvariant()}: {reason.Reason}"
            );
        return ExitCode.Done;
    }
}
