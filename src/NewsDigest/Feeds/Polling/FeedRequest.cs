namespace NewsDigest.Feeds.Polling;

/// <summary>A request for a feed, conditional where its last document is known.</summary>
/// <param name="Url">Its address.</param>
/// <param name="ETag">The header ETag of the last document, byte for byte.</param>
/// <param name="LastModified">The header Last-Modified of the last document, byte for byte.</param>
public sealed record FeedRequest(Uri Url, string? ETag = null, string? LastModified = null);
