namespace NewsDigest.Feeds.Polling;

/// <summary>Fetches feeds from the web.</summary>
public interface IFeedFetcher
{
    /// <summary>
    /// Fetches one feed, following redirects. What servers and networks do is an outcome; only cancelling throws.
    /// </summary>
    Task<FeedFetch> FetchAsync(FeedRequest request, CancellationToken cancellationToken);
}
