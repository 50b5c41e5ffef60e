namespace NewsDigest.Articles;

/// <summary>How large a document may be, by what it holds. A larger one is rejected before it is parsed.</summary>
public sealed record ReadLimits
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>The limits used where nothing else is configured.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Bytes of a document of plain text or Markdown; 25 MB by default.</summary>
    public long MaxTextBytes { get; init; } = 25 * Megabyte;

    /// <summary>Bytes of one JSON value: a whole document, or one line of JSON lines; 5 MB by default.</summary>
    public long MaxJsonBytes { get; init; } = 5 * Megabyte;

    /// <summary>Bytes of a whole document of JSON lines, which is parsed line by line; 100 MB by default.</summary>
    public long MaxJsonLinesBytes { get; init; } = 100 * Megabyte;

    /// <summary>Bytes of a web page; 5 MB by default, because a parsed page takes many times its size.</summary>
    public long MaxHtmlBytes { get; init; } = 5 * Megabyte;

    /// <summary>The most bytes that a document of any kind may have.</summary>
    public long MaxBytes => Math.Max(Math.Max(MaxTextBytes, MaxJsonBytes), Math.Max(MaxJsonLinesBytes, MaxHtmlBytes));
}
