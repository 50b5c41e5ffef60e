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
        var json = CommandInputs.Json();
        return new Command("list", "List them.") { state, json }.OnSystem(
            console,
            parsed =>
            {
                var wanted = ReadState(parsed.GetValue(state));
                return (services, cancel) =>
                    ShownSubscribers.WriteAsync(
                        console,
                        services,
                        s => wanted is null || s.State == wanted,
                        parsed.GetValue(json),
                        cancel
                    );
            }
        );
    }

    private static SubscriberState? ReadState(string? text) =>
        text is null ? null
        : Enum.GetNames<SubscriberState>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<SubscriberState>(text, ignoreCase: true)
        : throw new UsageException(
            $"--state {text}: that is no state. It is pending, active, paused, unsubscribed or suppressed."
        );
}
