namespace NewsDigest.Feeds.Markup;

/// <summary>A part of an element's content: a child, or characters as a range of the document.</summary>
/// <param name="Element">The child; null for characters.</param>
/// <param name="Text">The characters.</param>
/// <param name="IsLiteral">Whether the characters stand for themselves (CDATA).</param>
internal readonly record struct MarkupNode(MarkupElement? Element, Range Text, bool IsLiteral);
