namespace NewsDigest.Feeds.Polling;

/// <summary>A feed whose news is missing because it has been failing for a day or longer. Safe to show to readers.</summary>
/// <param name="Title">What it is called; the name of its host where nobody has named it.</param>
/// <param name="Address">Where it is polled, without user, query and fragment, which may hold an operator's key.</param>
/// <param name="Since">Since when every poll fails (UTC).</param>
public sealed record FailingFeed(string Title, Uri Address, DateTimeOffset Since)
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>
    /// The failing ones among feeds, the longest failing first. A feed that is polled no more (paused, retired) is not
    /// among them: no reader waits for it, and an operator sees it in the list of feeds.
    /// </summary>
    /// <param name="feeds">All feeds.</param>
    /// <param name="now">The instant at which they are looked at.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public static async Task<IReadOnlyList<FailingFeed>> AmongAsync(
        IAsyncEnumerable<FeedSubscription> feeds,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var failing = new List<FailingFeed>();
        await foreach (var feed in feeds.WithCancellation(cancellationToken))
        {
            if (feed is { State: FeedState.Active, FailingSince: { } since } && now - since >= Patience)
                failing.Add(new FailingFeed(feed.Title ?? feed.Url.Host, Shown(feed.Url), since));
        }
        return [.. failing.OrderBy(feed => feed.Since)];
    }

    private static Uri Shown(Uri url) =>
        new UriBuilder(url)
        {
            UserName = "",
            Password = "",
            Query = "",
            Fragment = "",
        }.Uri;
}
