namespace NewsDigest.Feeds.Polling.Discovery;

/// <summary>A feed that a web page names.</summary>
/// <param name="Url">Its address (http or https).</param>
/// <param name="Title">What the page calls it.</param>
public sealed record FeedLink(Uri Url, string? Title);
