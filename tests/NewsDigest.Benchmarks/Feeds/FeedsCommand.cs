using System.CommandLine;
using System.Globalization;

namespace NewsDigest.Benchmarks.Feeds;

/// <summary><c>feeds</c>: how fast feeds are parsed, beside the best known parser of .NET, in one process on one core.</summary>
public static class FeedsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A folder of feeds, with those below it." };
        var rounds = new Option<int>("--rounds")
        {
            Description = "Rounds over all feeds, after as many to warm up.",
            DefaultValueFactory = _ => 100,
        };
        var command = new Command("feeds", "Parse feeds, and say how many megabytes a second.") { folder, rounds };
        command.SetAction(parsed =>
        {
            var feeds = FeedFiles.Read(parsed.GetRequiredValue(folder));
            if (feeds.Count == 0)
            {
                Console.Error.WriteLine("There is no file in that folder.");
                return 1;
            }
            var count = parsed.GetValue(rounds);
            Report("News Digest, all feeds", feeds, FeedTimer.Measure(feeds, FeedParsers.NewsDigest, count));
            var readable = feeds
                .Where(feed => FeedParsers.Reads(FeedParsers.CodeHollow, feed))
                .Where(feed => FeedParsers.Reads(FeedParsers.XmlReaderAlone, feed))
                .ToList();
            Console.WriteLine("The feeds that the others read without throwing:");
            var ours = FeedTimer.Measure(readable, FeedParsers.NewsDigest, count);
            var theirs = FeedTimer.Measure(readable, FeedParsers.CodeHollow, count);
            Report("News Digest", readable, ours);
            Report("CodeHollow.FeedReader", readable, theirs);
            Report(
                "XmlReader alone, keeping nothing",
                readable,
                FeedTimer.Measure(readable, FeedParsers.XmlReaderAlone, count)
            );
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{theirs / ours:0.0} times as fast as CodeHollow.FeedReader"
                )
            );
            return 0;
        });
        return command;
    }

    private static void Report(string parser, IReadOnlyList<byte[]> feeds, TimeSpan time)
    {
        var megabytes = feeds.Sum(feed => (long)feed.Length) / 1e6;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{parser, -34} {feeds.Count, 4} files {megabytes, 6:0.0} MB {megabytes / time.TotalSeconds, 7:0.0} MB/s"
            )
        );
    }
}
