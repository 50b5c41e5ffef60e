namespace NewsDigest.Feeds;

/// <summary>A feed document as it arrived.</summary>
/// <param name="Content">The bytes; compressed with gzip or not.</param>
public sealed record FeedSource(ReadOnlyMemory<byte> Content)
{
    /// <summary>What <see cref="MaxBytes"/> is unless said otherwise: 5 MiB.</summary>
    public const int DefaultMaxBytes = 5 * 1024 * 1024;

    /// <summary>The HTTP header Content-Type, if there was one.</summary>
    public string? ContentType { get; init; }

    /// <summary>The address it came from (after redirects): the last resort for relative links.</summary>
    public Uri? Address { get; init; }

    /// <summary>More bytes than this, also after decompression, are refused.</summary>
    public int MaxBytes { get; init; } = DefaultMaxBytes;
}
