namespace NewsDigest.Articles;

/// <summary>Reads any document into clean articles.</summary>
public sealed class DocumentReader
{
    /// <summary>
    /// The articles and rejections of a document, in its order; at least one. Never throws for what the bytes hold.
    /// </summary>
    public IReadOnlyList<ReadOutcome> Read(Document document) =>
        throw new NotSupportedException("The reader is not there yet.");
}
