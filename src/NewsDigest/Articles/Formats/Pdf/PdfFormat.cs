namespace NewsDigest.Articles.Formats.Pdf;

/// <summary>
/// PDFs with text in them: paragraphs in reading order, words parted at line ends joined, running heads and page numbers left
/// out. Pictures of pages are not read.
/// </summary>
public sealed class PdfFormat(ReadLimits limits) : IDocumentFormat
{
    /// <summary>The standard lets other bytes stand before the header, and some mail programs put them there.</summary>
    private const int HeaderWithin = 1024;

    private const string SaveAsText = "Save its text as .txt, or print it to a new PDF, and drop that in.";

    /// <inheritdoc/>
    public bool Recognizes(DocumentContent content)
    {
        var at = content.Bytes[..Math.Min(content.Bytes.Length, HeaderWithin)].IndexOf("%PDF-"u8);
        return at == 0 || (at > 0 && content.Text is null);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadOutcome> Read(DocumentContent content)
    {
        if (content.RejectAbove(limits.MaxPdfBytes, "PDF") is { } tooLarge)
            return [tooLarge];
        return
        [
            PdfReading.Run(content.Document.Content, limits) switch
            {
                { Text: { } text } => Make(content, text),
                { Failure: PdfFailure.Encrypted } => content.Reject(
                    RejectionReason.Unsupported,
                    "This PDF is locked with a password. Save it without one, or save its text as .txt, and drop that in."
                ),
                { Failure: PdfFailure.TooManyPages, Pages: var pages } => content.Reject(
                    RejectionReason.TooLarge,
                    $"{pages} pages in one PDF: the limit is {limits.MaxPdfPages}. Print the pages of the article to a PDF of their own."
                ),
                { Failure: PdfFailure.TooMuch } => content.Reject(
                    RejectionReason.TooLarge,
                    $"This PDF unpacks to far more than its size, or takes longer than {limits.MaxPdfTime.TotalSeconds:0} s to read. "
                        + SaveAsText
                ),
                { Failure: PdfFailure.NoText } => content.Reject(
                    RejectionReason.NoText,
                    "There is no text in this PDF: it seems to be scanned. Run a text recognition over it, or drop in the article as .txt."
                ),
                _ => content.Reject(
                    RejectionReason.Malformed,
                    "This PDF is damaged or was not copied whole. Copy it again. " + SaveAsText
                ),
            },
        ];
    }

    private static ReadOutcome Make(DocumentContent content, PdfText text)
    {
        var fields = new ArticleFields();
        fields.Add(ArticleField.Title, text.Title);
        if (text.Author is not null && text.Author.Contains(' ', StringComparison.Ordinal))
            fields.Add(ArticleField.Byline, text.Author);
        fields.Add(ArticleField.Tags, text.Keywords);
        return ArticleMaker.Make(
            content,
            new ArticleDraft
            {
                Blocks = text.Blocks,
                Fields = fields,
                Made = text.Made,
            }
        );
    }
}
