using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Cli.Input;
using NewsDigest.Cli.Output;
using NewsDigest.Feeds;
using NewsDigest.Feeds.Polling;
using NewsDigest.Hosting.Composition;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest feed</c>: the entries of feeds.</summary>
public static class FeedCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var places = new Argument<string[]>("PATH or URL")
        {
            Description = "Files and folders with feeds, - for standard input, or addresses of feeds.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = CommandInputs.Json();
        var settings = CommandInputs.Settings();
        var command = new Command("feed", "Show the entries of feeds.") { places, json, settings };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var services = new ServiceCollection()
                    .AddSingleton(console.Time)
                    .AddFeeds(SettingsSource.Load(parsed.GetValue(settings)))
                    .BuildServiceProvider();
                var input = new FeedInput(services.GetRequiredService<IFeedFetcher>(), console);
                var failed = false;
                foreach (var place in FeedInput.Find(parsed.GetRequiredValue(places)))
                {
                    var outcome = await input.ReadAsync(place, cancellationToken);
                    if (parsed.GetValue(json))
                        console.Output.WriteLine(JsonLines.Line(AsJson(place, outcome)));
                    else if (outcome is FeedOutcome.Parsed { Feed: var feed })
                        WriteText(console.Output, feed);
                    if (outcome is not FeedOutcome.Failed failure)
                        continue;
                    failed = true;
                    console.Error.WriteLine($"{place}: {failure.Explanation}.");
                }
                return failed ? ExitCode.DoneWithFailures : ExitCode.Done;
            }
        );
        return command;
    }

    private static object AsJson(string file, FeedOutcome outcome) =>
        outcome switch
        {
            FeedOutcome.Parsed { Feed: var feed } => new
            {
                file,
                feed.Title,
                feed.Link,
                Entries = feed.Entries.Select(entry => new
                {
                    entry.Id,
                    entry.Link,
                    entry.Title,
                    entry.Published,
                    entry.Updated,
                    Summary = entry.Summary?.Value,
                    Content = entry.Content?.Value,
                    entry.Author,
                }),
            },
            FeedOutcome.Failed failure => new { file, Error = failure.Explanation },
            _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no outcome of parsing."),
        };

    private static void WriteText(TextWriter output, Feed feed)
    {
        output.WriteLine(string.Join(" · ", new[] { feed.Title ?? "(untitled)", feed.Link }.OfType<string>()));
        foreach (var entry in feed.Entries)
        {
            var time = (entry.Published ?? entry.Updated)?.ToString("u", null) ?? "";
            output.WriteLine($"  {time, -20}  {entry.Title ?? entry.Link ?? entry.Id}");
        }
        output.WriteLine();
    }
}
