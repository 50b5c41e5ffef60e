using System.CommandLine;
using System.Globalization;
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
        var paths = CommandInputs.Paths();
        var json = CommandInputs.Json();
        var settings = CommandInputs.Settings();
        var at = new Option<string?>("--at")
        {
            Description = "Now; by default the newest published time among the articles. Example: 2026-03-10T06:00Z",
            HelpName = "TIME",
        };
        var topics = new Option<string?>("--topics")
        {
            Description = "Topics in your order. Example: sport,politics",
            HelpName = "A,B",
        };
        var length = new Option<string>("--length")
        {
            Description = "short (5 minutes), normal (10) or long (20).",
            HelpName = "L",
            DefaultValueFactory = _ => "normal",
        };
        length.CompletionSources.Add([.. Enum.GetNames<BriefingLength>().Select(name => name.ToLowerInvariant())]);
        var folder = new Option<string?>("--out")
        {
            Description = "Folder for the briefing as web page, mail, text and JSON.",
            HelpName = "DIR",
        };
        var command = new Command("brief", "Make a briefing by topic from articles.")
        {
            paths,
            at,
            topics,
            length,
            folder,
            json,
            settings,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var instant = parsed.GetValue(at) is { } time ? Instant(time) : (DateTimeOffset?)null;
                var chosenLength = Length(parsed.GetRequiredValue(length));
                await using var run = ArticleCommand.Begin(
                    console,
                    parsed.GetValue(settings),
                    parsed.GetRequiredValue(paths),
                    cancellationToken
                );
                var choices = new ReaderChoices(
                    Topics(parsed.GetValue(topics), run.Get<TopicCatalogue>()),
                    chosenLength,
                    Language: "en",
                    StoryLanguages: []
                );
                if (run.Articles.Count == 0)
                {
                    run.End();
                    await console.Error.WriteLineAsync("digest: nothing readable was given, so there is no briefing.");
                    return ExitCode.DoneWithFailures;
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
            }
        );
        return command;
    }

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : throw new UsageException($"--at {text}: that is no time. Example: --at 2026-03-10T06:00Z");

    private static BriefingLength Length(string text) =>
        Enum.GetNames<BriefingLength>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<BriefingLength>(text, ignoreCase: true)
            : throw new UsageException($"--length {text}: that is no length. It is short, normal or long.");

    private static List<TopicId> Topics(string? names, TopicCatalogue catalogue)
    {
        var chosen = new List<TopicId>();
        var separators = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        // A topic's name may itself hold commas: the whole text is tried as one name first.
        if (names is not null && catalogue.Find(names) is { } single)
            return [single.Id];
        foreach (var name in names?.Split(',', separators) ?? [])
        {
            var topic = catalogue.Find(name);
            if (topic is null && !name.Equals(TopicId.Uncategorised.Value, StringComparison.OrdinalIgnoreCase))
            {
                var known = string.Concat(catalogue.Topics.Select(t => $"{Environment.NewLine}  {t.Id}  ({t.Name})"));
                throw new UsageException($"--topics: '{name}' is no topic here. The topics are:{known}");
            }
            chosen.Add(topic?.Id ?? TopicId.Uncategorised);
        }
        return [.. chosen.Distinct()];
    }
}
