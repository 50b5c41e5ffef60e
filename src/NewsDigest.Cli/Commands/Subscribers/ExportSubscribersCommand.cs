using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Cli.Output;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Lists;

namespace NewsDigest.Cli.Commands.Subscribers;

/// <summary><c>digest subscribers export</c>: a list that <c>import</c> reads.</summary>
internal static class ExportSubscribersCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var json = CommandInputs.Json();
        return new Command(
            "export",
            "Write them as a list (CSV) that import reads, or as JSON lines, on standard output."
        )
        {
            json,
        }.OnSystem(
            console,
            parsed =>
                async (services, cancel) =>
                {
                    var isJson = parsed.GetValue(json);
                    if (!isJson)
                        console.Output.Write(SubscriberCsv.Head);
                    await foreach (var s in services.GetRequiredService<ISubscriberStore>().ReadAsync(cancel))
                        console.Output.Write(
                            isJson
                                ? JsonLines.Line(SubscriberLines.AsJson(s)) + Environment.NewLine
                                : SubscriberCsv.Line(s)
                        );
                    return ExitCode.Done;
                }
        );
    }
}
