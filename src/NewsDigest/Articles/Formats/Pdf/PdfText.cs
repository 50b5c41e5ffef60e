namespace NewsDigest.Articles.Formats.Pdf;

/// <summary>What a PDF says.</summary>
/// <param name="Title">Headline; null where neither the file nor the size of its letters tells one.</param>
/// <param name="Author">Author by the file's properties.</param>
/// <param name="Keywords">Keywords by the file's properties.</param>
/// <param name="Made">When the file was made.</param>
/// <param name="Blocks">Paragraphs in reading order.</param>
internal sealed record PdfText(
    string? Title,
    string? Author,
    string? Keywords,
    DateTimeOffset? Made,
    IReadOnlyList<string> Blocks
);
