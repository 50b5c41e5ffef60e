namespace NewsDigest.Feeds;

/// <summary>Kinds of failure of reading a feed.</summary>
public enum FeedFailureReason
{
    /// <summary>No bytes, or nothing but white space.</summary>
    Empty,

    /// <summary>More bytes than the limit.</summary>
    TooLarge,

    /// <summary>Something else than a feed: a web page, a picture, another kind of XML or JSON.</summary>
    NotAFeed,

    /// <summary>Compressed or JSON data that cannot be read.</summary>
    Malformed,

    /// <summary>The document could not be fetched or opened.</summary>
    Unreachable,
}
