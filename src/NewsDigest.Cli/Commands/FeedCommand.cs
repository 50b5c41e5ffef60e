using System.CommandLine;
using NewsDigest.Cli.Input;
using NewsDigest.Cli.Output;
using NewsDigest.Feeds;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest feed</c>: the entries of feeds.</summary>
public static class FeedCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders with feeds, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = CommandInputs.Json();
        var command = new Command("feed", "Show the entries of feeds.") { paths, json };
        command.SetAction(parsed =>
        {
            var failed = false;
            foreach (var file in DocumentFiles.Find(parsed.GetRequiredValue(paths)))
            {
                var outcome = FeedParser.Parse(new FeedSource(Read(console, file)));
                if (parsed.GetValue(json))
                    console.Output.WriteLine(JsonLines.Line(AsJson(file, outcome)));
                else if (outcome is FeedOutcome.Parsed { Feed: var feed })
                    WriteText(console.Output, feed);
                if (outcome is not FeedOutcome.Failed failure)
                    continue;
                failed = true;
                console.Error.WriteLine($"{file}: {failure.Explanation}.");
            }
            return failed ? ExitCode.DoneWithFailures : ExitCode.Done;
        });
        return command;
    }

    /// <summary>One byte more than the limit is enough for the parser to see that a document is too large.</summary>
    private static byte[] Read(DigestConsole console, string file)
    {
        using var stream = file == DocumentFiles.StandardInput ? console.Input : File.OpenRead(file);
        var content = new byte[FeedSource.DefaultMaxBytes + 1];
        return content[..stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)];
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
