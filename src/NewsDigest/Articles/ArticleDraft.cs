namespace NewsDigest.Articles;

/// <summary>What a format found for one article, before any of it is cleaned, parsed or trusted.</summary>
public sealed record ArticleDraft
{
    /// <summary>The part of the document; null where the document is one article.</summary>
    public string? Part { get; init; }

    /// <summary>Blocks of the body in their order: paragraphs, headings, list items, and whatever debris stands between.</summary>
    public required IReadOnlyList<string> Blocks { get; init; }

    /// <summary>What the document declares about the article by name.</summary>
    public ArticleFields Fields { get; init; } = new();

    /// <summary>
    /// Whether a title without a sentence under it is no article: a page's title may be its site's, while a feed of headlines
    /// means them.
    /// </summary>
    public bool NeedsText { get; init; }

    /// <summary>
    /// When the file was made, as it says itself: stands for the publishing time where neither a declaration nor the text
    /// tells one.
    /// </summary>
    public DateTimeOffset? Made { get; init; }
}
