using System.Globalization;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Cli.Output;

/// <summary>Says how a feed does.</summary>
public static class FeedStatus
{
    /// <summary>The object of a JSON line.</summary>
    public static object AsJson(FeedSubscription feed) =>
        new
        {
            Url = feed.Url.AbsoluteUri,
            feed.Title,
            feed.Folders,
            State = State(feed),
            feed.FullText,
            feed.NextPoll,
            feed.LastSuccess,
            feed.FailingSince,
            feed.Failures,
            Error = feed.LastError,
        };

    /// <summary>A few lines for a person: what it is, how it does, and when it is polled next.</summary>
    public static string AsText(FeedSubscription feed, DateTimeOffset now)
    {
        var read = feed.LastSuccess is { } last ? $"last read {At(last)}" : "never read";
        var failing = feed.FailingSince is { } since
            ? Invariant($"failing since {At(since)}, {feed.Failures} times: {feed.LastError}")
            : null;
        var next =
            feed.State != FeedState.Active ? $"{State(feed)}: polled no more; 'digest feeds add' wakes it"
            : feed.NextPoll <= now ? "next poll is due"
            : $"next poll {At(feed.NextPoll)}";
        var name = string.Join("  ", new[] { feed.Url.AbsoluteUri, feed.Title }.OfType<string>());
        return string.Join("\n  ", new[] { name, $"{read}, {next}", failing }.OfType<string>());
    }

    private static string State(FeedSubscription feed) => feed.State.ToString().ToLowerInvariant();

    private static string At(DateTimeOffset time) => time.ToString("u", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
