using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Briefings;
using NewsDigest.Cli.Output;
using NewsDigest.Hosting.Preview;
using NewsDigest.Topics;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest preview</c>: the briefing that a reader would get now, without mailing or storing anything.</summary>
public static class PreviewCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var topics = ChoiceInputs.Topics();
        var length = ChoiceInputs.Length();
        var folder = CommandInputs.Folder();
        var (json, settings) = (CommandInputs.Json(), CommandInputs.Settings());
        var command = new Command(
            "preview",
            "Show the briefing that a reader would get now; nothing is mailed or stored."
        )
        {
            topics,
            length,
            folder,
            json,
            settings,
        };
        command.SetAction(
            (parsed, cancel) =>
            {
                var chosenLength = ChoiceInputs.ReadLength(parsed.GetRequiredValue(length));
                return SystemCommand.RunAsync(
                    console,
                    parsed.GetValue(settings),
                    async (services, cancel) =>
                    {
                        var choices = new ReaderChoices(
                            ChoiceInputs.ReadTopics(
                                parsed.GetValue(topics),
                                services.GetRequiredService<TopicCatalogue>()
                            ),
                            chosenLength,
                            Language: "en",
                            StoryLanguages: []
                        );
                        var briefing = await services.GetRequiredService<PreviewBriefing>().RunAsync(choices, cancel);
                        if (parsed.GetValue(json))
                            JsonLines.Write(console.Output, BriefingJson.Lines(briefing));
                        else
                            TerminalBriefing.Write(console, briefing);
                        if (parsed.GetValue(folder) is { } directory)
                            await ActivatorUtilities
                                .CreateInstance<BriefingFiles>(services)
                                .WriteAsync(directory, briefing, cancel);
                        return ExitCode.Done;
                    },
                    cancel
                );
            }
        );
        return command;
    }
}
