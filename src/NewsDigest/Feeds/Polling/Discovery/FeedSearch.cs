namespace NewsDigest.Feeds.Polling.Discovery;

/// <summary>What looking for a feed at an address led to.</summary>
public abstract record FeedSearch
{
    private FeedSearch() { }

    /// <summary>There is a feed.</summary>
    /// <param name="Feed">The feed: at the address itself, or the first readable one that the page there names.</param>
    /// <param name="Others">Further feeds that the page names.</param>
    public sealed record Found(FeedLink Feed, IReadOnlyList<FeedLink> Others) : FeedSearch;

    /// <summary>There is something else.</summary>
    /// <param name="Explanation">What, in words a person understands.</param>
    public sealed record NoFeed(string Explanation) : FeedSearch;

    /// <summary>Nothing came from there, so nobody knows.</summary>
    /// <param name="Explanation">Why, in words a person understands.</param>
    public sealed record Unreachable(string Explanation) : FeedSearch;
}
