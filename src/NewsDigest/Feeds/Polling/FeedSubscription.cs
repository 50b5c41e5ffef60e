namespace NewsDigest.Feeds.Polling;

/// <summary>A feed that is polled, with all that the next poll must know.</summary>
public sealed record FeedSubscription
{
    /// <summary>Its identity, whatever its address becomes.</summary>
    public required FeedId Id { get; init; }

    /// <summary>Where it is polled (http or https).</summary>
    public required Uri Url { get; init; }

    /// <summary>Name of the publisher as the operator or the feed gives it.</summary>
    public string? Title { get; init; }

    /// <summary>Folders that the operator sorted it into, from the outermost.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Whether it is polled.</summary>
    public FeedState State { get; init; }

    /// <summary>When it is due (UTC).</summary>
    public required DateTimeOffset NextPoll { get; init; }

    /// <summary>The pause between two polls that its changes call for, without what it asks for itself.</summary>
    public TimeSpan Interval { get; init; } = PollSchedule.FirstInterval;

    /// <summary>When it asks to be polled.</summary>
    public PollingWishes Wishes { get; init; } = PollingWishes.None;

    /// <summary>Whether the web page of an entry is fetched where the entry's own text is short.</summary>
    public bool FullText { get; init; }

    /// <summary>The header ETag of the last document, byte for byte.</summary>
    public string? ETag { get; init; }

    /// <summary>The header Last-Modified of the last document, byte for byte.</summary>
    public string? LastModified { get; init; }

    /// <summary>Where its address was last said to have moved for good; followed for good when it is said again.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>When it was last read, or answered that nothing changed (UTC).</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>Since when every poll fails (UTC); null while it works.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>How many polls have failed since.</summary>
    public int Failures { get; init; }

    /// <summary>Why the last poll failed, for a person; null while it works.</summary>
    public string? LastError { get; init; }

    /// <summary>Entries handed over already, the newest document's first.</summary>
    public IReadOnlyList<EntryId> KnownEntries { get; init; } = [];

    /// <summary>A feed that has never been polled and is due at once.</summary>
    public static FeedSubscription New(Uri url, DateTimeOffset now) =>
        new()
        {
            Id = FeedId.Of(url),
            Url = url,
            NextPoll = now,
        };
}
