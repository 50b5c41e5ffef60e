using NewsDigest.Feeds;
using NewsDigest.Feeds.Polling.Robots;

namespace NewsDigest.Adapters.Http;

/// <summary>How feeds and what belongs to them are fetched.</summary>
public sealed record FeedHttpOptions
{
    /// <summary>Name, version and contact that every request is signed with.</summary>
    public string UserAgent { get; init; } = $"{RobotsTxt.ProductToken}/0.1";

    /// <summary>The most bytes of a feed, after decompression.</summary>
    public int MaxBytes { get; init; } = FeedSource.DefaultMaxBytes;

    /// <summary>The most bytes of a web page, after decompression.</summary>
    public int MaxPageBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>The longest time that one document takes, its redirects included, once it is its host's turn.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Hosts that may have addresses which are not public, by name. Empty but for tests and intranets.</summary>
    public IReadOnlySet<string> AllowedHosts { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
