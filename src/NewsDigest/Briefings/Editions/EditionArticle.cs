using NewsDigest.Articles;

namespace NewsDigest.Briefings.Editions;

/// <summary>An article as an edition names it.</summary>
/// <param name="Id">The article.</param>
/// <param name="Label">Its document's path, or its own id there.</param>
/// <param name="Title">Headline.</param>
/// <param name="Source">Publisher or agency by name, else the host of its address; null where nothing tells.</param>
/// <param name="Url">Canonical web address.</param>
/// <param name="Published">When it was published, else arrived (UTC).</param>
/// <param name="Language">Two-letter ISO 639-1 code.</param>
public sealed record EditionArticle(
    ArticleId Id,
    string Label,
    string Title,
    string? Source,
    Uri? Url,
    DateTimeOffset Published,
    string Language
);
