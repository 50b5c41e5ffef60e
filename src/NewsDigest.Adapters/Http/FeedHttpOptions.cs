namespace NewsDigest.Adapters.Http;

/// <summary>How feeds are fetched.</summary>
public sealed record FeedHttpOptions
{
    /// <summary>Name, version and contact that every request is signed with.</summary>
    public string UserAgent { get; init; } = "NewsDigest/0.1";

    /// <summary>The most bytes of a document, after decompression.</summary>
    public int MaxBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>The longest time that one feed takes, its redirects included.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Hosts that may have addresses which are not public, by name. Empty but for tests and intranets.</summary>
    public IReadOnlySet<string> AllowedHosts { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
