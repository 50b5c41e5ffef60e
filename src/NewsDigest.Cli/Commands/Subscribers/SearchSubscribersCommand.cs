using System.CommandLine;

namespace NewsDigest.Cli.Commands.Subscribers;

/// <summary><c>digest subscribers search</c>: those whose address or id it is.</summary>
internal static class SearchSubscribersCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var text = new Argument<string>("TEXT") { Description = "Part of an address, or an id." };
        var json = CommandInputs.Json();
        return new Command("search", "Find them by a part of their address or by id.") { text, json }.OnSystem(
            console,
            parsed =>
            {
                var part = parsed.GetRequiredValue(text);
                return (services, cancel) =>
                    ShownSubscribers.WriteAsync(
                        console,
                        services,
                        s =>
                            s.Address.Value.Contains(part, StringComparison.OrdinalIgnoreCase)
                            || s.Id.Value.Equals(part, StringComparison.OrdinalIgnoreCase),
                        parsed.GetValue(json),
                        cancel
                    );
            }
        );
    }
}
