using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Articles.Formats;

/// <summary>Text without markup, the last resort: scrapes with the headline first, wire copy, mail bodies.</summary>
public sealed class PlainTextFormat(ReadLimits limits) : IDocumentFormat
{
    /// <inheritdoc/>
    public bool Recognizes(DocumentContent content) => content.Text is not null;

    /// <inheritdoc/>
    public IEnumerable<ReadOutcome> Read(DocumentContent content) =>
        content.RejectAbove(limits.MaxTextBytes, "text") is { } rejection
            ? [rejection]
            : [ArticleMaker.Make(content, new ArticleDraft { Blocks = TextBlocks.Of(content.Text!) })];
}
