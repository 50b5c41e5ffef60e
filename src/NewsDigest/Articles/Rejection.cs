namespace NewsDigest.Articles;

/// <summary>A document, or a part of one, that could not be read.</summary>
/// <param name="Origin">The document and part.</param>
/// <param name="Reason">The reason, for counting.</param>
/// <param name="Explanation">The reason in words a person understands, with what to do where there is something to do.</param>
public sealed record Rejection(DocumentPart Origin, RejectionReason Reason, string Explanation);
