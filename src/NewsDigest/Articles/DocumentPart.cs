namespace NewsDigest.Articles;

/// <summary>Names the place of one article: a document, and the part of it where the document holds several.</summary>
/// <param name="Path">Path of the document.</param>
/// <param name="Part">
/// Null where the document is one article; else the part's own id (a JSON line's "id", a feed entry's id, a file name in
/// an archive) or, where it has none, its position such as "line 3". A part inside a part stands behind it:
/// "evening.jsonl (line 3)".
/// </param>
public sealed record DocumentPart(string Path, string? Part = null)
{
    /// <summary>The part's own id, else the path: what reports and JSON lines call "id".</summary>
    public string Label => Part ?? Path;

    /// <inheritdoc/>
    public override string ToString() => Part is null ? Path : $"{Path} ({Part})";
}
