using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Cli.Output;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest feeds</c>: the feeds that are polled.</summary>
public static class FeedsCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create(DigestConsole console) =>
        new("feeds", "The feeds that are polled.")
        {
            List(console),
            Add(console),
            Remove(console),
            Import(console),
            Export(console),
        };

    private static Command List(DigestConsole console)
    {
        var json = CommandInputs.Json();
        return new Command("list", "List the feeds and how they do.") { json }.OnSystem(
            console,
            parsed =>
                async (services, cancel) =>
                {
                    var now = console.Time.GetUtcNow();
                    await foreach (var feed in services.GetRequiredService<IFeedStore>().ReadAsync(cancel))
                        console.Output.WriteLine(
                            parsed.GetValue(json)
                                ? JsonLines.Line(FeedStatus.AsJson(feed))
                                : FeedStatus.AsText(feed, now)
                        );
                    return ExitCode.Done;
                }
        );
    }

    private static Command Add(DigestConsole console)
    {
        var url = Address("Address of a feed, or of a web page that names one (http or https).");
        var fullText = FullText();
        return new Command("add", "Poll a feed from now on; wake one that is paused.") { url, fullText }.OnSystem(
            console,
            parsed =>
            {
                var address = Read(parsed.GetRequiredValue(url));
                return (services, cancel) =>
                    new FeedAdder(console, services).RunAsync(address, parsed.GetValue(fullText), cancel);
            }
        );
    }

    private static Command Remove(DigestConsole console)
    {
        var url = Address("Address of the feed (http or https).");
        return new Command("remove", "Poll a feed no more; its articles stay.") { url }.OnSystem(
            console,
            parsed =>
            {
                var address = Read(parsed.GetRequiredValue(url));
                return async (services, cancel) =>
                {
                    var store = services.GetRequiredService<IFeedStore>();
                    // A feed that moved keeps the identity of the address it was added by.
                    var feed = await store
                        .ReadAsync(cancel)
                        .FirstOrDefaultAsync(f => f.Url == address || f.Id == FeedId.Of(address), cancel);
                    if (feed is not null && await store.RemoveAsync(feed.Id, cancel))
                    {
                        console.Output.WriteLine($"{address}: removed.");
                        return ExitCode.Done;
                    }
                    return console.Fail($"{address} is not polled. 'digest feeds list' shows what is.");
                };
            }
        );
    }

    private static Command Import(DigestConsole console)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A list of feeds (OPML)." };
        var fullText = FullText();
        return new Command("import", "Poll the feeds of a list from now on.") { file, fullText }.OnSystem(
            console,
            parsed =>
            {
                var path = parsed.GetRequiredValue(file);
                if (!path.Exists)
                    throw new UsageException($"{path}: there is no such file.");
                return async (services, cancel) =>
                {
                    var list = await File.ReadAllBytesAsync(path.FullName, cancel);
                    var report = await services
                        .GetRequiredService<ImportFeeds>()
                        .RunAsync(list, parsed.GetValue(fullText), cancel);
                    if (report.Listed == 0)
                        return console.Fail($"{path}: there is no feed in it. Is it OPML?");
                    console.Output.WriteLine($"{report.Listed} feeds listed, {report.Added} of them new.");
                    return ExitCode.Done;
                };
            }
        );
    }

    private static Command Export(DigestConsole console) =>
        new Command("export", "Write the feeds as a list (OPML) on standard output.").OnSystem(
            console,
            parsed =>
                async (services, cancel) =>
                {
                    var feeds = await services
                        .GetRequiredService<IFeedStore>()
                        .ReadAsync(cancel)
                        .Select(f => new OpmlFeed(f.Url, f.Title, Site: null, f.Folders) { FullText = f.FullText })
                        .ToListAsync(cancel);
                    console.Output.Write(Opml.Write("Feeds", feeds));
                    return ExitCode.Done;
                }
        );

    private static Argument<string> Address(string description) => new("URL") { Description = description };

    private static Option<bool> FullText() =>
        new("--full-text")
        {
            Description = "Fetch the pages of entries whose text is short, as far as robots.txt allows it.",
        };

    private static Uri Read(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new UsageException($"{text}: that is no address of a feed. Example: https://post.example/feed");
}
