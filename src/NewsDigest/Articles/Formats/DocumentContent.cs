using NewsDigest.Articles.Decoding;

namespace NewsDigest.Articles.Formats;

/// <summary>A document, or a document inside one, on its way through the formats: its bytes, and its text where it has one.</summary>
/// <param name="document">The document; for one inside another, the outer one's path with the inner one's content.</param>
/// <param name="part">Name of the inner document; null for the outermost.</param>
/// <param name="depth">How many documents it lies in.</param>
public sealed class DocumentContent(Document document, string? part = null, int depth = 0)
{
    private readonly Lazy<string?> text = new(() =>
        TextDecoder.Decode(document.Content.Span) is { } decoded ? CleanCharacters.In(decoded) : null
    );

    /// <summary>The document.</summary>
    public Document Document { get; } = document;

    /// <summary>How many documents it lies in: 0 for what arrived, 1 for a file of an archive or an attachment.</summary>
    public int Depth { get; } = depth;

    /// <summary>The content as it arrived.</summary>
    public ReadOnlySpan<byte> Bytes => Document.Content.Span;

    /// <summary>The content as clean text; null where it is no text in any encoding.</summary>
    public string? Text => text.Value;

    /// <summary>The place of a part of this content: "evening.jsonl (line 3)" where the content itself is a part.</summary>
    public DocumentPart PartNamed(string? inner) =>
        new(Document.Path, part is null || inner is null ? part ?? inner : $"{part} ({inner})");

    /// <summary>A document that lies in this one, such as a file of an archive.</summary>
    public DocumentContent Inner(string name, ReadOnlyMemory<byte> content) =>
        new(Document with { Content = content }, PartNamed(name).Part, Depth + 1);

    /// <summary>The same document in another form, such as a mail's web page.</summary>
    public DocumentContent As(ReadOnlyMemory<byte> content) => new(Document with { Content = content }, part, Depth);

    /// <summary>A rejection of the document, or of a part of it.</summary>
    public ReadOutcome Reject(RejectionReason reason, string explanation, string? part = null) =>
        new ReadOutcome.Rejected(new Rejection(PartNamed(part), reason, explanation));

    /// <summary>The rejection of content above its format's limit; null where it is within.</summary>
    public ReadOutcome? RejectAbove(long maxBytes, string kind) =>
        Bytes.Length <= maxBytes
            ? null
            : Reject(
                RejectionReason.TooLarge,
                $"{ByteSize.Of(Bytes.Length)} of {kind}: the limit is {ByteSize.Of(maxBytes)}. "
                    + "Split it into smaller files, or raise the limit (setting Intake__MaxBytes)."
            );
}
