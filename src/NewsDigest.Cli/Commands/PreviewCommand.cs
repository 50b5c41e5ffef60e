using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Briefings;
using NewsDigest.Cli.Output;
using NewsDigest.Hosting.Preview;
using NewsDigest.Topics;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest preview</c>: the briefing that a reader would get, without mailing or storing anything.</summary>
public static class PreviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var subscriber = new Option<string?>("--subscriber")
        {
            Description = "Show what this subscriber would get; else what a new reader would.",
            HelpName = "ADDRESS",
        };
        var at = new Option<string?>("--at")
        {
            Description = "At this time instead of now. Example: 2026-03-10T06:00Z",
            HelpName = "TIME",
        };
        var explain = new Option<bool>("--explain") { Description = "Show each story's score in parts." };
        var topics = ChoiceInputs.Topics();
        var length = ChoiceInputs.Length();
        var folder = CommandInputs.Folder();
        var json = CommandInputs.Json();
        return new Command(
            "preview",
            "Show the briefing that a reader would get; nothing is mailed or stored, and no embedding model is asked."
        )
        {
            subscriber,
            topics,
            length,
            at,
            explain,
            folder,
            json,
        }.OnSystem(
            console,
            parsed =>
            {
                var address = parsed.GetValue(subscriber) is { } text ? AddressInput.Read("--subscriber", text) : null;
                if (address is not null && parsed.GetValue(topics) is not null)
                    throw new UsageException("preview takes either --subscriber, whose topics are known, or --topics.");
                var chosenLength = ChoiceInputs.ReadLength(parsed.GetRequiredValue(length));
                var instant = parsed.GetValue(at) is { } time ? InstantInput.Read("--at", time) : (DateTimeOffset?)null;
                return (services, cancel) =>
                {
                    var catalogue = services.GetRequiredService<TopicCatalogue>();
                    var chosen = ChoiceInputs.ReadTopics(parsed.GetValue(topics), catalogue);
                    var request = new PreviewRequest(new ReaderChoices(chosen, chosenLength, "en", []))
                    {
                        Subscriber = address,
                        At = instant,
                    };
                    var output = new PreviewOutput(
                        parsed.GetValue(json),
                        parsed.GetValue(explain),
                        parsed.GetValue(folder)
                    );
                    return RunAsync(console, services, request, output, cancel);
                };
            }
        );
    }

    private static async Task<int> RunAsync(
        DigestConsole console,
        IServiceProvider services,
        PreviewRequest request,
        PreviewOutput output,
        CancellationToken cancellationToken
    )
    {
        if (await services.GetRequiredService<PreviewBriefing>().RunAsync(request, cancellationToken) is not { } found)
        {
            return console.Fail("nobody gets briefings at that address.");
        }
        var (briefing, edition) = found;
        if (output.IsJson)
            JsonLines.Write(
                console.Output,
                output.IsExplained ? BriefingJson.Lines(briefing, edition) : BriefingJson.Lines(briefing)
            );
        else
        {
            TerminalBriefing.Write(console, briefing);
            if (briefing.IsQuiet)
                console.Output.WriteLine("There is nothing new: no mail would be sent.");
            if (output.IsExplained)
                ExplainedRanking.Write(console.Output, briefing, edition);
        }
        if (output.Folder is { } directory)
            await ActivatorUtilities
                .CreateInstance<BriefingFiles>(services)
                .WriteAsync(directory, briefing, cancellationToken);
        return ExitCode.Done;
    }

    private sealed record PreviewOutput(bool IsJson, bool IsExplained, string? Folder);
}
