namespace NewsDigest.Feeds.Polling;

/// <summary>A request for a feed or what belongs to one, conditional where its last document is known.</summary>
/// <param name="Url">Its address.</param>
/// <param name="ETag">The header ETag of the last document, byte for byte.</param>
/// <param name="LastModified">The header Last-Modified of the last document, byte for byte.</param>
public sealed record FeedRequest(Uri Url, string? ETag = null, string? LastModified = null)
{
    /// <summary>What is asked for.</summary>
    public FeedResource Resource { get; init; } = FeedResource.Feed;

    /// <summary>Asked before anything is sent to an address, that of each redirect too; null permits all.</summary>
    public Func<Uri, CancellationToken, Task<bool>>? Permits { get; init; }
}
