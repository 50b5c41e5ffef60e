using NewsDigest.Articles;
using NewsDigest.Intake.Items;

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
    /// <summary>Terms kept of a story.</summary>
    public const int MaxTerms = 240;

    /// <summary>Language of its articles, as a two-letter ISO 639-1 code.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// What it was about so far, heaviest first, at most <see cref="MaxTerms"/>: recognises the story when it goes on
    /// after its articles have left the window, and tells what is news in it.
    /// </summary>
    public IReadOnlyList<WeightedTerm> Terms { get; init; } = [];

    /// <summary>All its articles.</summary>
    public IEnumerable<ArticleId> Articles => Developments.SelectMany(d => d.Articles).Concat(Copies);

    /// <summary>
    /// Whether it says what another state of it says, so that nothing is to be stored. A development that was made anew
    /// counts as another, whatever it says.
    /// </summary>
    public bool IsAs(Story other) =>
        Id == other.Id
        && LastSeen == other.LastSeen
        && Language == other.Language
        && Developments.SequenceEqual(other.Developments)
        && Copies.SequenceEqual(other.Copies)
        && Terms.SequenceEqual(other.Terms);

    /// <summary>
    /// The story without some articles: summaries that rest on one of them are to be made anew. Null where no development
    /// is left.
    /// </summary>
    public Story? Without(IReadOnlySet<ArticleId> articles)
    {
        if (!Articles.Any(articles.Contains))
            return this;
        var developments = Developments.Select(d => d.Without(articles)).OfType<Development>().ToList();
        return developments.Count == 0
            ? null
            : this with
            {
                Developments = developments,
                Copies = [.. Copies.Where(a => !articles.Contains(a))],
            };
    }
}
