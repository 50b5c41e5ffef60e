using NewsDigest.Articles;

namespace NewsDigest.Briefings.Editions;

/// <summary>Takes articles out of an edition that was made with them.</summary>
public static class EditionWithout
{
    /// <summary>
    /// The edition without some articles and without every sentence that rests on one of them; what has nothing left is not
    /// in it.
    /// </summary>
    public static Edition Without(this Edition edition, IReadOnlySet<ArticleId> articles) =>
        articles.Count == 0 || !edition.Stories.Any(s => Holds(s, articles))
            ? edition
            : edition with
            {
                Stories = [.. edition.Stories.Select(s => Without(s, articles)).OfType<EditionStory>()],
            };

    /// <summary>Whether an edition names an article.</summary>
    public static bool Holds(this Edition edition, IReadOnlySet<ArticleId> articles) =>
        edition.Stories.Any(s => Holds(s, articles));

    private static bool Holds(EditionStory story, IReadOnlySet<ArticleId> articles) =>
        story.Developments.Any(d => d.Articles.Any(a => articles.Contains(a.Id)));

    private static EditionStory? Without(EditionStory story, IReadOnlySet<ArticleId> articles)
    {
        if (!Holds(story, articles))
            return story;
        var developments = story.Developments.Select(d => Without(d, articles)).OfType<EditionDevelopment>().ToList();
        return developments.Count == 0 ? null : story with { Developments = developments };
    }

    private static EditionDevelopment? Without(EditionDevelopment development, IReadOnlySet<ArticleId> articles)
    {
        var left = development.Articles.Where(a => !articles.Contains(a.Id)).ToList();
        if (left.Count == development.Articles.Count)
            return development;
        if (left.Count == 0)
            return null;
        var summary = development.Summary;
        return development with
        {
            Articles = left,
            // It may have been the article's own, or a model's that had read it.
            Headline = Headline.Choose(left.Select(a => a.Title)),
            Summary = summary with
            {
                Headline = null,
                Sentences = [.. summary.Sentences.Where(s => !s.Sources.Any(r => articles.Contains(r.Article)))],
            },
        };
    }
}
