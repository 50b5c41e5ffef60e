namespace NewsDigest.Feeds.Polling;

/// <summary>Fetches feeds, and what belongs to them, from the web: one request at a time to a host.</summary>
public interface IFeedFetcher
{
    /// <summary>
    /// Fetches one document, following redirects. What servers and networks do is an outcome; only cancelling throws.
    /// </summary>
    Task<FeedFetch> FetchAsync(FeedRequest request, CancellationToken cancellationToken);
}
