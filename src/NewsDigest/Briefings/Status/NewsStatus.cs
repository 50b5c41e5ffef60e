namespace NewsDigest.Briefings.Status;

/// <summary>What came in within the last 24 hours and what was made of it, for the operator.</summary>
/// <param name="Since">Where the 24 hours begin (UTC).</param>
public sealed record NewsStatus(DateTimeOffset Since)
{
    /// <summary>Feeds that are polled.</summary>
    public int Feeds { get; init; }

    /// <summary>Of these, those whose last poll failed.</summary>
    public int FailingFeeds { get; init; }

    /// <summary>Feeds that are polled no more: missing or forbidden for a week, or gone for good.</summary>
    public int EndedFeeds { get; init; }

    /// <summary>Articles that arrived.</summary>
    public int Articles { get; init; }

    /// <summary>The same texts again in other places.</summary>
    public int Copies { get; init; }

    /// <summary>When the last article arrived (UTC); null where none did.</summary>
    public DateTimeOffset? LastArrival { get; init; }

    /// <summary>Documents and parts of documents that could not be read.</summary>
    public int Rejections { get; init; }

    /// <summary>The newest edition up to now; null before the first.</summary>
    public EditionCount? Edition { get; init; }
}
