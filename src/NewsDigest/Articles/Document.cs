namespace NewsDigest.Articles;

/// <summary>The bytes that arrived, as they arrived.</summary>
/// <param name="Path">Where they lie: a blob's path in its container, a file's path, or "-" for standard input.</param>
/// <param name="Content">The whole content; the border has checked its size against the limit before loading it.</param>
/// <param name="Arrived">When they arrived (UTC).</param>
/// <param name="Published">
/// When the text was published by what its sender wrote beside the bytes, such as the metadata of a blob; null where nothing
/// is written. What the document itself says goes before it.
/// </param>
public sealed record Document(
    string Path,
    ReadOnlyMemory<byte> Content,
    DateTimeOffset Arrived,
    DateTimeOffset? Published = null
);
