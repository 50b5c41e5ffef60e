using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Reconciling;
using NewsDigest.Delivery.Sending;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Cli.Commands;

/// <summary>
/// <c>digest send</c>: today's briefing to one reader at once, a date's briefings to whom they did not reach, or no mail at all
/// until it goes again.
/// </summary>
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
        var stop = new Option<string?>("--stop")
        {
            Description = "Let no mail leave from now on, until --go or for 12 hours.",
            HelpName = "REASON",
        };
        var go = new Option<bool>("--go") { Description = "Let mails leave again, whatever stopped them." };
        var settings = CommandInputs.Settings();
        var command = new Command("send", "Send a briefing now, resume a date's briefings, or stop all mails.")
        {
            now,
            date,
            resume,
            stop,
            go,
            settings,
        };
        command.SetAction(
            (parsed, cancel) =>
            {
                var (address, day, reason) = (parsed.GetValue(now), parsed.GetValue(date), parsed.GetValue(stop));
                bool[] asked = [address is not null, day is not null, reason is not null, parsed.GetValue(go)];
                if (asked.Count(isAsked => isAsked) != 1 || day is null == parsed.GetValue(resume))
                    throw new UsageException(
                        "send needs one of --now ADDRESS, --date D --resume, --stop REASON, and --go."
                    );
                Func<IServiceProvider, CancellationToken, Task<int>> run;
                if (address is not null)
                {
                    var reader = Address(address);
                    run = (services, cancel) => SendNowAsync(console, services, reader, cancel);
                }
                else if (day is not null)
                {
                    var resumed = Date(day);
                    run = (services, cancel) => ResumeAsync(console, services, resumed, cancel);
                }
                else
                {
                    run = (services, cancel) => StopOrGoAsync(console, services, reason, cancel);
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

    private static async Task<int> StopOrGoAsync(
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

    private static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text, out var address)
            ? address
            : throw new UsageException("--now: that is no e-mail address. Example: --now ada@news.example");

    private static DateOnly Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"--date {text}: that is no date. Example: --date 2026-03-10");
}
