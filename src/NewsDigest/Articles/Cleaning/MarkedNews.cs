namespace NewsDigest.Articles.Cleaning;

/// <summary>A text without the markings that its publisher put on it, and what they say.</summary>
/// <param name="Title">The declared headline without its marking; null where none is declared.</param>
/// <param name="Blocks">The blocks without those that are markings.</param>
/// <param name="Notice">What the text is to an earlier one.</param>
/// <param name="EmbargoedUntil">Until when it is to be told nobody (UTC); null for no embargo.</param>
public sealed record MarkedNews(
    string? Title,
    IReadOnlyList<string> Blocks,
    ArticleNotice Notice,
    DateTimeOffset? EmbargoedUntil
);
