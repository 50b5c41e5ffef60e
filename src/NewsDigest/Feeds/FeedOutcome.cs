namespace NewsDigest.Feeds;

/// <summary>What parsing a document led to: a feed or a failure.</summary>
public abstract record FeedOutcome
{
    private FeedOutcome() { }

    /// <summary>The document is a feed.</summary>
    public sealed record Parsed(Feed Feed) : FeedOutcome;

    /// <summary>The document is no feed that can be read.</summary>
    /// <param name="Reason">The reason, for counting.</param>
    /// <param name="Explanation">The reason in words a person understands.</param>
    public sealed record Failed(FeedFailureReason Reason, string Explanation) : FeedOutcome;
}
