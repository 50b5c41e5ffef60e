using NewsDigest.Articles.Decoding;

namespace NewsDigest.Articles.Formats;

/// <summary>A document on its way through the formats: its bytes, and its text where it has one.</summary>
public sealed class DocumentContent(Document document)
{
    private readonly Lazy<string?> _text = new(() =>
        TextDecoder.Decode(document.Content.Span) is { } text ? CleanCharacters.In(text) : null
    );

    /// <summary>The document.</summary>
    public Document Document { get; } = document;

    /// <summary>The content as it arrived.</summary>
    public ReadOnlySpan<byte> Bytes => Document.Content.Span;

    /// <summary>The content as clean text; null where it is no text in any encoding.</summary>
    public string? Text => _text.Value;

    /// <summary>A rejection of the document, or of a part of it.</summary>
    public ReadOutcome Reject(RejectionReason reason, string explanation, string? part = null) =>
        new ReadOutcome.Rejected(new Rejection(new DocumentPart(Document.Path, part), reason, explanation));

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
