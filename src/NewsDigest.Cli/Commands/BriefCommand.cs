using System.CommandLine;
using NewsDigest.Briefings;
using NewsDigest.Cli.Output;
using NewsDigest.Topics;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest brief</c>: the main job, articles in and the briefing by topic out.</summary>
public static class BriefCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var json = CommandInputs.Json();
        var at = new Option<string?>("--at")
        {
            Description = "Now; by default the newest published time among the articles. Example: 2026-03-10T06:00Z",
            HelpName = "TIME",
        };
        var topics = ChoiceInputs.Topics();
        var length = ChoiceInputs.Length();
        var folder = CommandInputs.Folder();
        return new Command("brief", "Make a briefing by topic from articles.")
        {
            at,
            topics,
            length,
            folder,
            json,
        }.OnArticles(
            console,
            parsed =>
            {
                var instant = parsed.GetValue(at) is { } time ? InstantInput.Read("--at", time) : (DateTimeOffset?)null;
                var chosenLength = ChoiceInputs.ReadLength(parsed.GetRequiredValue(length));
                return async (run, cancellationToken) =>
                {
                    var choices = new ReaderChoices(
                        ChoiceInputs.ReadTopics(parsed.GetValue(topics), run.Get<TopicCatalogue>()),
                        chosenLength,
                        Language: "en",
                        StoryLanguages: []
                    );
                    if (run.Articles.Count == 0)
                    {
                        run.End();
                        return console.Fail("nothing readable was given, so there is no briefing.");
                    }

                    var briefing = await run.Get<BriefArticles>()
                        .RunAsync(run.Articles, choices, instant, console.Time.LocalTimeZone, cancellationToken);
                    if (parsed.GetValue(json))
                        JsonLines.Write(console.Output, BriefingJson.Lines(briefing));
                    else
                        TerminalBriefing.Write(console, briefing);
                    if (parsed.GetValue(folder) is { } directory)
                        await run.Get<BriefingFiles>().WriteAsync(directory, briefing, cancellationToken);
                    return run.End();
                };
            }
        );
    }
}
