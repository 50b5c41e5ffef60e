namespace NewsDigest.Feeds.Markup;

/// <summary>A document as a tree.</summary>
/// <param name="Root">The element of a feed that holds all others; null where there is none.</param>
/// <param name="HoldsHtml">Whether a web page's elements stand before or instead of it.</param>
/// <param name="Truncated">Whether it breaks off within an entry.</param>
internal sealed record MarkupDocument(MarkupElement? Root, bool HoldsHtml, bool Truncated);
