namespace NewsDigest.Articles.Formats;

/// <summary>Marked-up text that is no article: better rejected with advice than read with its markup as words.</summary>
public sealed class UnreadMarkup : IDocumentFormat
{
    private static readonly (string Opening, string Name)[] Kinds =
    [
        ("<opml", "a list of feeds"),
        ("<svg", "a picture"),
        ("<?xml", "an XML document"),
    ];

    /// <inheritdoc/>
    public bool Recognizes(DocumentContent content) => content.Text is { } text && Find(text) is not null;

    /// <inheritdoc/>
    public IEnumerable<ReadOutcome> Read(DocumentContent content) =>
        [
            content.Reject(
                RejectionReason.Unsupported,
                $"This looks like {Find(content.Text!)}, which is not read as an article. "
                    + "Save the article's page as HTML or its text as .txt and drop that in."
            ),
        ];

    private static string? Find(string text)
    {
        var start = text.AsSpan().TrimStart();
        foreach (var (opening, name) in Kinds)
            if (start.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return name;
        return null;
    }
}
