using NewsDigest.Feeds;
using NewsDigest.Feeds.Polling;
using NewsDigest.Feeds.Polling.Discovery;

namespace NewsDigest.Cli.Input;

/// <summary>Reads the feeds of a command line, from files or from the web.</summary>
public sealed class FeedInput(IFeedFetcher fetcher, DigestConsole console)
{
    /// <summary>The places that a command line names: addresses as they are, files and folders as files.</summary>
    /// <exception cref="UsageException">A path does not exist.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> places) =>
        [.. places.SelectMany(place => Address(place) is null ? DocumentFiles.Find([place]) : [place])];

    /// <summary>The feed of a place, or why there is none.</summary>
    public async Task<FeedOutcome> ReadAsync(string place, CancellationToken cancellationToken) =>
        Address(place) is { } address ? await FetchAsync(address, cancellationToken) : ReadFile(place);

    private async Task<FeedOutcome> FetchAsync(Uri address, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(new FeedRequest(address), cancellationToken) switch
        {
            FeedFetch.Fetched fetched => Parse(fetched.Source),
            FeedFetch.Failed failed => new FeedOutcome.Failed(FeedFailureReason.Unreachable, failed.Explanation),
            FeedFetch.Gone => new FeedOutcome.Failed(
                FeedFailureReason.Unreachable,
                "its server says that it is gone for good (410)"
            ),
            var other => throw new InvalidOperationException($"{other.GetType().Name} answers no first request."),
        };

    /// <summary>The feed of a document, or why there is none; a web page says which feeds it names.</summary>
    private static FeedOutcome Parse(FeedSource source)
    {
        var outcome = FeedParser.Parse(source);
        return
            outcome is FeedOutcome.Failed { Reason: FeedFailureReason.NotAFeed } failed
            && FeedLinks.In(source) is { Count: > 0 } links
            ? failed with
            {
                Explanation = $"it is a web page; its feeds: {string.Join(", ", links.Select(link => link.Url))}",
            }
            : outcome;
    }

    private FeedOutcome ReadFile(string file)
    {
        try
        {
            using var stream = file == DocumentFiles.StandardInput ? console.Input : File.OpenRead(file);
            // One byte more than the limit is enough for the parser to see that a document is too large.
            var content = new byte[FeedSource.DefaultMaxBytes + 1];
            var length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return FeedParser.Parse(new FeedSource(content.AsMemory(0, length)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new FeedOutcome.Failed(FeedFailureReason.Unreachable, $"it could not be opened: {error.Message}");
        }
    }

    private static Uri? Address(string place) =>
        Uri.TryCreate(place, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
}
