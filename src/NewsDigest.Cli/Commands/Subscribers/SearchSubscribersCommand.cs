using System.CommandLine;

namespace NewsDigest.Cli.Commands.Subscribers;

/// <summary><c>digest subscribers search</c>: those whose address or id it is.</summary>
internal static class SearchSubscribersCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var text = new Argument<string>("TEXT") { Description = "Part of an address, or an id." };
        var (json, settings) = (CommandInputs.Json(), CommandInputs.Settings());
        var command = new Command("search", "Find them by a part of their address or by id.") { text, json, settings };
        command.SetAction(
            (parsed, cancel) =>
            {
                var part = parsed.GetRequiredValue(text);
                return ShownSubscribers.WriteAsync(
                    console,
                    parsed.GetValue(settings),
                    s =>
                        s.Address.Value.Contains(part, StringComparison.OrdinalIgnoreCase)
                        || s.Id.Value.Equals(part, StringComparison.OrdinalIgnoreCase),
                    parsed.GetValue(json),
                    cancel
                );
            }
        );
        return command;
    }
}
