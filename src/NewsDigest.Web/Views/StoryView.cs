using NewsDigest.Stories;

namespace NewsDigest.Web.Views;

/// <summary>A story as mail, page and text show it: clean, cut to what can be shown, links checked. Depends on no reader.</summary>
/// <param name="Id">The story.</param>
/// <param name="Headline">Clean headline.</param>
/// <param name="Link">Address of the best source; null where it has none of the web.</param>
/// <param name="IsUpdate">Whether the sentences say what is new in a story known before.</param>
/// <param name="Sentences">The summary.</param>
/// <param name="Background">A sentence of what was known before an update.</param>
/// <param name="Sources">Sources that a sentence cites, and one article of every other publisher; by mark.</param>
/// <param name="FurtherSources">Count of publishers that are not among them.</param>
/// <param name="ArticleCount">How many articles tell the story.</param>
/// <param name="Newest">When its newest article was published (UTC).</param>
/// <param name="Age">The same in words.</param>
/// <param name="Language">Its language where that is not the language of the texts around it, else null; for <c>lang</c>.</param>
/// <param name="Direction">"rtl" or "ltr" where that is not the direction of the texts around it, else null; for <c>dir</c>.</param>
/// <param name="Model">The model that wrote the summary; null for extracts.</param>
public sealed record StoryView(
    StoryId Id,
    string Headline,
    string? Link,
    bool IsUpdate,
    IReadOnlyList<SentenceView> Sentences,
    SentenceView? Background,
    IReadOnlyList<SourceView> Sources,
    int FurtherSources,
    int ArticleCount,
    DateTimeOffset Newest,
    string Age,
    string? Language,
    string? Direction,
    string? Model
)
{
    /// <summary>Address of the story's own page; null where there is none.</summary>
    public string? Page { get; init; }
}
