namespace NewsDigest.Articles.Formats;

/// <summary>One kind of document. A new kind is a class of this interface and its line in <see cref="DocumentReader"/>.</summary>
public interface IDocumentFormat
{
    /// <summary>Whether the content is of this kind. Looks at content, never at a name.</summary>
    bool Recognizes(DocumentContent content);

    /// <summary>
    /// The articles and rejections in the content, in its order; none where nothing was found. Never throws for what the bytes
    /// hold.
    /// </summary>
    IEnumerable<ReadOutcome> Read(DocumentContent content);
}
