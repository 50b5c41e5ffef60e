using NewsDigest.Articles;
using NewsDigest.Summaries;

namespace NewsDigest.Stories;

/// <summary>What became new in a story at an instant.</summary>
/// <param name="Instant">Instant of the edition that it first stood in (UTC).</param>
/// <param name="Articles">The articles that brought it, the most telling first; near-duplicates of each other included.</param>
/// <param name="Summary">What is new; null until an edition needs it.</param>
public sealed record Development(DateTimeOffset Instant, IReadOnlyList<ArticleId> Articles, Summary? Summary = null)
{
    /// <summary>The development without some articles; null where none is left.</summary>
    public Development? Without(IReadOnlySet<ArticleId> articles)
    {
        if (!Articles.Any(articles.Contains))
            return this;
        ArticleId[] left = [.. Articles.Where(a => !articles.Contains(a))];
        var rests = Summary?.Sentences.Any(s => s.Sources.Any(source => articles.Contains(source.Article))) == true;
        return left.Length == 0 ? null : this with { Articles = left, Summary = rests ? null : Summary };
    }
}
