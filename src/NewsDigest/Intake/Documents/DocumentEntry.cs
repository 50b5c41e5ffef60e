namespace NewsDigest.Intake.Documents;

/// <summary>What the inbox tells of a document without reading it.</summary>
/// <param name="Version">Which document, and which state of it.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Arrived">When it was written last (UTC).</param>
public sealed record DocumentEntry(DocumentVersion Version, long Bytes, DateTimeOffset Arrived);
