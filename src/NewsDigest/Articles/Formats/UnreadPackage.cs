using NewsDigest.Articles.Formats.Docx;

namespace NewsDigest.Articles.Formats;

/// <summary>Documents that are ZIP archives inside, but not read: to take them apart would tell of their parts, not of them.</summary>
public sealed class UnreadPackage : IDocumentFormat
{
    private static readonly (string Start, string Name)[] Kinds =
    [
        ("xl/", "an Excel workbook"),
        ("ppt/", "a PowerPoint presentation"),
        ("visio/", "a Visio drawing"),
    ];

    private static readonly (string Type, string Name)[] Types =
    [
        ("application/vnd.oasis.opendocument", "an OpenDocument file"),
        ("application/epub+zip", "an electronic book"),
    ];

    /// <inheritdoc/>
    public bool Recognizes(DocumentContent content) => KindOf(content) is not null;

    /// <inheritdoc/>
    public IEnumerable<ReadOutcome> Read(DocumentContent content) =>
        [
            content.Reject(
                RejectionReason.Unsupported,
                $"This looks like {KindOf(content)}, which is not read. Save the article as .docx, .pdf or .txt and drop that in."
            ),
        ];

    private static string? KindOf(DocumentContent content)
    {
        if (!ZipEntries.Begins(content.Bytes))
            return null;
        var first = ZipEntries.FirstName(content.Bytes);
        if (first.StartsWith("mimetype", StringComparison.Ordinal))
        {
            var start = System.Text.Encoding.ASCII.GetString(
                content.Bytes.Slice(30, Math.Min(120, content.Bytes.Length - 30))
            );
            return Types.FirstOrDefault(kind => start.Contains(kind.Type, StringComparison.Ordinal)).Name;
        }
        if (!WordFormat.IsPackage(first))
            return null;
        try
        {
            using var archive = ZipEntries.Open(content.Document.Content);
            foreach (var (start, name) in Kinds)
                if (archive.Entries.Any(entry => entry.FullName.StartsWith(start, StringComparison.Ordinal)))
                    return name;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or ArgumentException)
        {
            // Damaged: the archive's own format says so.
        }
        return null;
    }
}
