namespace NewsDigest.Feeds.Markup;

/// <summary>An attribute of a start tag, as ranges of the document.</summary>
/// <param name="Name">Its name, with its prefix.</param>
/// <param name="Value">Its value, references unresolved.</param>
internal readonly record struct MarkupAttribute(Range Name, Range Value);
