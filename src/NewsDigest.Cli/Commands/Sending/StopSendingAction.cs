using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Cli.Commands.Sending;

/// <summary><c>digest send --stop</c> and <c>--go</c>: no mail at all until it goes again.</summary>
internal static class StopSendingAction
{
    /// <summary>Stops all mails for a reason, or lets them go again without one, and says so.</summary>
    public static async Task<int> RunAsync(
        DigestConsole console,
        IServiceProvider services,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var sending = services.GetRequiredService<StopSending>();
        var pause = reason is null
            ? await sending.EndAsync(cancellationToken)
            : await sending.RunAsync(reason, cancellationToken);
        console.Output.WriteLine(
            (pause, reason) switch
            {
                (null, _) => "Nothing had stopped mails.",
                (_, null) => $"Mails go again. What had stopped them: {pause.Reason}",
                _ =>
                    $"No mail leaves until {pause.Until.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)} or 'digest send --go'.",
            }
        );
        return ExitCode.Done;
    }
}
