using System.CommandLine;

namespace NewsDigest.Cli.Commands.Sending;

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
        return new Command("send", "Send a briefing now, resume a date's briefings, or stop all mails.")
        {
            now,
            date,
            resume,
            stop,
            go,
        }.OnSystem(
            console,
            parsed =>
            {
                var (address, day, reason) = (parsed.GetValue(now), parsed.GetValue(date), parsed.GetValue(stop));
                bool[] asked = [address is not null, day is not null, reason is not null, parsed.GetValue(go)];
                if (asked.Count(isAsked => isAsked) != 1 || day is null == parsed.GetValue(resume))
                    throw new UsageException(
                        "send needs one of --now ADDRESS, --date D --resume, --stop REASON, and --go."
                    );
                if (address is not null)
                {
                    var reader = AddressInput.Read("--now", address);
                    return (services, cancel) => SendNowAction.RunAsync(console, services, reader, cancel);
                }
                if (day is not null)
                {
                    var resumed = DateInput.Read("--date", day);
                    return (services, cancel) => ResumeDateAction.RunAsync(console, services, resumed, cancel);
                }
                return (services, cancel) => StopSendingAction.RunAsync(console, services, reason, cancel);
            }
        );
    }
}
