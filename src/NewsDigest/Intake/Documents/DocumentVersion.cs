namespace NewsDigest.Intake.Documents;

/// <summary>One state of a document in the inbox: an overwritten document is a new one.</summary>
/// <param name="Path">Its path in the inbox.</param>
/// <param name="ETag">The store's mark of this state, opaque.</param>
public readonly record struct DocumentVersion(string Path, string ETag);
