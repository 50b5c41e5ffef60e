namespace NewsDigest.Feeds.Polling;

/// <summary>Kinds of documents that polling fetches: what is asked for, and how large it may be.</summary>
public enum FeedResource
{
    /// <summary>A feed.</summary>
    Feed,

    /// <summary>The web page of an entry, or one that may name a feed.</summary>
    Page,

    /// <summary>A host's rules for robots. Of a file that is too large the beginning is taken.</summary>
    Robots,
}
