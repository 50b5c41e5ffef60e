using System.CommandLine;
using NewsDigest.Subscribers;

namespace NewsDigest.Cli.Commands.Subscribers;

/// <summary><c>digest subscribers list</c>: all of them, or those in one state.</summary>
internal static class ListSubscribersCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var state = new Option<string?>("--state")
        {
            Description = "Only those in this state: pending, active, paused, unsubscribed or suppressed.",
            HelpName = "STATE",
        };
        var (json, settings) = (CommandInputs.Json(), CommandInputs.Settings());
        var command = new Command("list", "List them.") { state, json, settings };
        command.SetAction(
            (parsed, cancel) =>
            {
                var wanted = ReadState(parsed.GetValue(state));
                return ShownSubscribers.WriteAsync(
                    console,
                    parsed.GetValue(settings),
                    s => wanted is null || s.State == wanted,
                    parsed.GetValue(json),
                    cancel
                );
            }
        );
        return command;
    }

    private static SubscriberState? ReadState(string? text) =>
        text is null ? null
        : Enum.GetNames<SubscriberState>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<SubscriberState>(text, ignoreCase: true)
        : throw new UsageException(
            $"--state {text}: that is no state. It is pending, active, paused, unsubscribed or suppressed."
        );
}
