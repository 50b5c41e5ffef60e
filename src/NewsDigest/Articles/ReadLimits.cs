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

    /// <summary>Bytes of a feed; 5 MB by default.</summary>
    public int MaxFeedBytes { get; init; } = 5 * (int)Megabyte;

    /// <summary>Bytes of a mail with its attachments; 25 MB by default.</summary>
    public long MaxMailBytes { get; init; } = 25 * Megabyte;

    /// <summary>Bytes of a PDF; 25 MB by default.</summary>
    public long MaxPdfBytes { get; init; } = 25 * Megabyte;

    /// <summary>Pages of a PDF; 200 by default.</summary>
    public int MaxPdfPages { get; init; } = 200;

    /// <summary>How long the reading of one PDF may take before it is given up; 20 seconds by default.</summary>
    public TimeSpan MaxPdfTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Bytes of a Word document; 25 MB by default.</summary>
    public long MaxWordBytes { get; init; } = 25 * Megabyte;

    /// <summary>Bytes of a ZIP archive; 25 MB by default.</summary>
    public long MaxZipBytes { get; init; } = 25 * Megabyte;

    /// <summary>Files in a ZIP archive; 1,000 by default.</summary>
    public int MaxZipFiles { get; init; } = 1_000;

    /// <summary>Bytes that all files of a ZIP archive, or the text of a Word document, may have when unpacked; 100 MB by default.</summary>
    public long MaxUnpackedBytes { get; init; } = 100 * Megabyte;

    /// <summary>
    /// How many times its packed size a file above a megabyte may have when unpacked; 100 by default. Text packs to a
    /// third or a tenth of its size, bombs to a thousandth.
    /// </summary>
    public int MaxUnpackingRatio { get; init; } = 100;

    /// <summary>The most bytes that a document of any kind may have.</summary>
    public long MaxBytes =>
        new[]
        {
            MaxTextBytes,
            MaxJsonBytes,
            MaxJsonLinesBytes,
            MaxHtmlBytes,
            MaxFeedBytes,
            MaxMailBytes,
            MaxPdfBytes,
            MaxWordBytes,
            MaxZipBytes,
        }.Max();
}
