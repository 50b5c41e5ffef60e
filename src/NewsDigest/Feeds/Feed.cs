namespace NewsDigest.Feeds;

/// <summary>What one feed document says, in the common form of all formats.</summary>
public sealed record Feed
{
    /// <summary>The format it was written in.</summary>
    public required FeedFormat Format { get; init; }

    /// <summary>The feed's title as plain text.</summary>
    public string? Title { get; init; }

    /// <summary>Address of the site, absolute where the document or its address allows it.</summary>
    public string? Link { get; init; }

    /// <summary>Language as declared ("en-gb").</summary>
    public string? Language { get; init; }

    /// <summary>When it asks to be polled.</summary>
    public PollingWishes Wishes { get; init; } = PollingWishes.None;

    /// <summary>The whole entries, in the order of the document.</summary>
    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>Whether the document breaks off; an entry that was cut is not among <see cref="Entries"/>.</summary>
    public bool Truncated { get; init; }
}
