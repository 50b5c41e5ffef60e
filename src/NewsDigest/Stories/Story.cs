using NewsDigest.Articles;

namespace NewsDigest.Stories;

/// <summary>The articles about one event, and how the event went on.</summary>
/// <param name="Id">Kept while the story grows.</param>
/// <param name="Developments">In the order of time; at least one.</param>
/// <param name="LastSeen">When its newest article arrived (UTC).</param>
/// <param name="Copies">Articles that brought nothing new after the development they repeat.</param>
public sealed record Story(
    StoryId Id,
    IReadOnlyList<Development> Developments,
    DateTimeOffset LastSeen,
    IReadOnlyList<ArticleId> Copies
)
{
    /// <summary>All its articles.</summary>
    public IEnumerable<ArticleId> Articles => Developments.SelectMany(d => d.Articles).Concat(Copies);
}
