using NewsDigest.Articles.Formats;
using NewsDigest.Articles.Formats.Docx;
using NewsDigest.Articles.Formats.Json;
using NewsDigest.Articles.Formats.Mail;
using NewsDigest.Articles.Formats.Pages;
using NewsDigest.Articles.Formats.Pdf;

namespace NewsDigest.Articles;

/// <summary>Reads any document into clean articles.</summary>
public sealed class DocumentReader
{
    private readonly IReadOnlyList<IDocumentFormat> formats;

    /// <summary>A reader with the default limits.</summary>
    public DocumentReader()
        : this(ReadLimits.Default) { }

    /// <summary>A reader with limits of its own.</summary>
    public DocumentReader(ReadLimits limits) =>
        // The first format that recognises the content reads it: the surest signs first, plain text last.
        formats = [
            new PdfFormat(limits),
            new WordFormat(limits),
            new UnreadPackage(),
            new ZipFormat(limits, Read),
            new UnreadFormat(),
            new MailFormat(limits, Read),
            new FeedFormat(limits),
            new JsonLinesFormat(limits),
            new JsonFormat(limits),
            new HtmlFormat(limits),
            new UnreadMarkup(),
            new MarkdownFormat(limits),
            new PlainTextFormat(limits),
        ];

    /// <summary>
    /// The articles and rejections of a document, in its order; at least one. Never throws for what the bytes hold.
    /// </summary>
    public IReadOnlyList<ReadOutcome> Read(Document document) => Read(new DocumentContent(document));

    private List<ReadOutcome> Read(DocumentContent content)
    {
        if (content.Bytes.IsEmpty)
            return
            [
                content.Reject(RejectionReason.Empty, "The file is empty (0 bytes). Check that it was copied whole."),
            ];
        var format = formats.FirstOrDefault(format => format.Recognizes(content));
        if (format is null)
            return
            [
                content.Reject(
                    RejectionReason.Binary,
                    "This is no text in any known encoding, and no format that is read. Save the article as plain text (UTF-8) and drop that in."
                ),
            ];
        if (content.Text is { } text && string.IsNullOrWhiteSpace(text))
            return
            [
                content.Reject(
                    RejectionReason.Empty,
                    "The file holds nothing but blanks. Check that it was saved with its text."
                ),
            ];
        var outcomes = format.Read(content).ToList();
        return outcomes.Count > 0
            ? outcomes
            : [content.Reject(RejectionReason.NoText, "There is no article in this document.")];
    }
}
