namespace NewsDigest.Feeds.Polling;

/// <summary>What fetching a feed led to.</summary>
public abstract record FeedFetch
{
    private FeedFetch() { }

    /// <summary>Where every redirect on the way was permanent: the address at its end; else null.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>The document came.</summary>
    /// <param name="Source">The document, its content type, and its address after redirects.</param>
    public sealed record Fetched(FeedSource Source) : FeedFetch
    {
        /// <summary>The header ETag, byte for byte.</summary>
        public string? ETag { get; init; }

        /// <summary>The header Last-Modified, byte for byte.</summary>
        public string? LastModified { get; init; }

        /// <summary>How long the server says the document stays fresh.</summary>
        public TimeSpan? MaxAge { get; init; }
    }

    /// <summary>Nothing has changed (304).</summary>
    /// <param name="MaxAge">How long the server says that this stays so.</param>
    public sealed record NotModified(TimeSpan? MaxAge) : FeedFetch;

    /// <summary>The feed is gone for good (410).</summary>
    public sealed record Gone : FeedFetch;

    /// <summary>No document came.</summary>
    /// <param name="Explanation">Why, in words a person understands.</param>
    public sealed record Failed(string Explanation) : FeedFetch
    {
        /// <summary>The status that the server answered with; null where it did not answer.</summary>
        public int? Status { get; init; }

        /// <summary>How long the server asks to be left alone.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }
}
