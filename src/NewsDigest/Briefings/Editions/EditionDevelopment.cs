using NewsDigest.Summaries;

namespace NewsDigest.Briefings.Editions;

/// <summary>A development as an edition freezes it.</summary>
/// <param name="Instant">Instant of the edition that it first stood in (UTC).</param>
/// <param name="Headline">Headline of the best article that brought it, or the model's.</param>
/// <param name="Summary">What is new.</param>
/// <param name="Articles">The articles that brought it, the best to link to first, copies after them.</param>
public sealed record EditionDevelopment(
    DateTimeOffset Instant,
    string Headline,
    Summary Summary,
    IReadOnlyList<EditionArticle> Articles
);
