using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;
using NewsDigest.Summaries;

namespace NewsDigest.Briefings.Editions;

/// <summary>Freezes one story into the form in which an edition holds it.</summary>
public static class EditionStoryMaker
{
    /// <summary>The story as the edition of an instant tells it.</summary>
    /// <param name="story">The story, its developments summarised.</param>
    /// <param name="items">The window's items by article; articles past the window are left out.</param>
    /// <param name="score">Why it stands where it stands.</param>
    public static EditionStory Make(Story story, IReadOnlyDictionary<ArticleId, DigestItem> items, StoryScore score)
    {
        var present = Present(story.Articles, items);
        var (topic, others) = StoryTopics.Of(present);
        return new EditionStory(
            story.Id,
            topic,
            others,
            present.Count > 0 ? present[0].Language : "en",
            score,
            Developments(story, items)
        );
    }

    /// <summary>The items of articles, as far as they are in the window.</summary>
    public static IReadOnlyList<DigestItem> Present(
        IEnumerable<ArticleId> articles,
        IReadOnlyDictionary<ArticleId, DigestItem> items
    ) => [.. articles.Select(items.GetValueOrDefault).OfType<DigestItem>()];

    private static List<EditionDevelopment> Developments(Story story, IReadOnlyDictionary<ArticleId, DigestItem> items)
    {
        var told = new List<EditionDevelopment>(story.Developments.Count);
        foreach (var development in story.Developments)
        {
            // Copies tell what is known: they stand with the newest development, as further sources.
            var articles =
                development == story.Developments[^1]
                    ? development.Articles.Concat(story.Copies)
                    : development.Articles;
            var present = Present(articles, items);
            if (present.Count == 0)
                continue;
            var summary = development.Summary ?? new Summary([]);
            told.Add(
                new EditionDevelopment(
                    development.Instant,
                    summary.Headline
                        ?? Headline.Choose(
                            present.Select(i => i.Title),
                            summary.Sentences.Select(s => s.Text),
                            present[0].Language
                        ),
                    summary,
                    [.. present.SelectMany(Articles)]
                )
            );
        }
        return told;
    }

    private static IEnumerable<EditionArticle> Articles(DigestItem item)
    {
        yield return Article(item, item.Origin, item.Title, item.Source, item.Url);
        foreach (var copy in item.Copies)
            yield return Article(item, copy.Origin, copy.Title, copy.Source, copy.Url);
    }

    private static EditionArticle Article(
        DigestItem item,
        DocumentPart origin,
        string title,
        string? source,
        Uri? url
    ) => new(item.Article, origin.Label, title, source ?? HostOf(url), url, item.Published, item.Language);

    private static string? HostOf(Uri? url) =>
        url is null ? null
        : url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..]
        : url.Host;
}
