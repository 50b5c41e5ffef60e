using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Delivery;
using NewsDigest.Subscribers;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest send</c>: today's briefing to one reader at once, or a date's briefings to whom they did not reach.</summary>
public static class SendCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var now = new Option<string?>("--now")
        {
            Description = "Mail today's briefing to this subscriber at once.",
            HelpName = "ADDRESS",
        };
        var date = new Option<string?>("--date")
        {
            Description = "Local date of the briefings to resume. Example: 2026-03-10",
            HelpName = "D",
        };
        var resume = new Option<bool>("--resume")
        {
            Description = "With --date: queue again whoever has no outcome for that date.",
        };
        var settings = CommandInputs.Settings();
        var command = new Command("send", "Send a briefing now, or resume a date's briefings.")
        {
            now,
            date,
            resume,
            settings,
        };
        command.SetAction(
            (parsed, cancel) =>
            {
                var (address, day) = (parsed.GetValue(now), parsed.GetValue(date));
                if (address is null == day is null || day is null == parsed.GetValue(resume))
                    throw new UsageException("send needs either --now ADDRESS, or --date D --resume.");
                Func<IServiceProvider, CancellationToken, Task<int>> run;
                if (address is null)
                {
                    var resumed = Date(day!);
                    run = (services, cancel) => ResumeAsync(console, services, resumed, cancel);
                }
                else
                {
                    var reader = Address(address);
                    run = (services, cancel) => SendNowAsync(console, services, reader, cancel);
                }
                return SystemCommand.RunAsync(console, parsed.GetValue(settings), run, cancel);
            }
        );
        return command;
    }

    private static async Task<int> SendNowAsync(
        DigestConsole console,
        IServiceProvider services,
        EmailAddress address,
        CancellationToken cancellationToken
    )
    {
        var result = await services.GetRequiredService<SendNow>().RunAsync(address, cancellationToken);
        var (text, isSent) = result switch
        {
            SendNowResult.Done { Entry.State: DeliveryState.Accepted } => ("Mailed.", true),
            SendNowResult.Done { Entry: var entry } => (
                $"Not mailed: {entry.State.ToString().ToLowerInvariant()}: {entry.Reason}",
                false
            ),
            SendNowResult.NotSubscribed => ("Nobody has subscribed with that address.", false),
            SendNowResult.NotActive { State: var state } => (
                $"That subscriber gets no briefings: {state.ToString().ToLowerInvariant()}.",
                false
            ),
            SendNowResult.AlreadyToday { Entry: var entry } => (
                $"Today's briefing has been dealt with: {entry.State.ToString().ToLowerInvariant()}"
                    + $" ({entry.Changed.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}).",
                false
            ),
            SendNowResult.NothingNew => ("There is nothing new for that subscriber; nothing was mailed.", false),
            SendNowResult.Paused { Pause: var pause } => (
                $"The sender is paused until {pause.Until.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}: {pause.Reason}",
                false
            ),
            _ => throw new InvalidOperationException($"{result.GetType().Name} is no result of sending."),
        };
        await (isSent ? console.Output : console.Error).WriteLineAsync(isSent ? text : $"digest: {text}");
        return isSent ? ExitCode.Done : ExitCode.DoneWithFailures;
    }

    private static async Task<int> ResumeAsync(
        DigestConsole console,
        IServiceProvider services,
        DateOnly date,
        CancellationToken cancellationToken
    )
    {
        var report = await services.GetRequiredService<ResumeDate>().RunAsync(date, cancellationToken);
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

    private static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text, out var address)
            ? address
            : throw new UsageException("--now: that is no e-mail address. Example: --now ada@news.example");

    private static DateOnly Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"--date {text}: that is no date. Example: --date 2026-03-10");
}
