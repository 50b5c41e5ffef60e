using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Stories;
using NewsDigest.Summaries;

namespace NewsDigest.Briefings.Editions;

/// <summary>Takes articles out of an edition that was made with them, and tells what is left.</summary>
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

    /// <summary>
    /// What is left of a story, told by the items of its articles: a development that has no sentence left, or one that
    /// stood behind a lost one and may refer to it, takes the extract of its first article that has one; the topics are
    /// those of the articles. Without items it stays as it is.
    /// </summary>
    /// <param name="left">What is left.</param>
    /// <param name="made">The story as it was made.</param>
    /// <param name="items">Items of the articles that are left, as far as there are any.</param>
    public static EditionStory ToldBy(
        this EditionStory left,
        EditionStory made,
        IReadOnlyDictionary<ArticleId, DigestItem> items
    )
    {
        var present = EditionStoryMaker.Present(
            left.Developments.SelectMany(d => d.Articles).Select(a => a.Id).Distinct(),
            items
        );
        if (present.Count == 0)
            return left;
        var (topic, others) = StoryTopics.Of(present);
        return left with
        {
            Topic = topic,
            OtherTopics = others,
            Developments = [.. left.Developments.Select(d => ToldBy(d, made, items))],
        };
    }

    private static EditionDevelopment ToldBy(
        EditionDevelopment left,
        EditionStory made,
        IReadOnlyDictionary<ArticleId, DigestItem> items
    )
    {
        var before = made.Developments.First(d => d.Instant == left.Instant).Summary.Sentences;
        var kept = left.Summary.Sentences;
        if (kept.Count > 0 && kept.SequenceEqual(before.Take(kept.Count)))
            return left;
        var telling = EditionStoryMaker
            .Present(left.Articles.Select(a => a.Id), items)
            .FirstOrDefault(i => i.Extract.Sentences.Count > 0);
        return telling is null ? left : left.ToldBy(telling.Extract);
    }

    private static EditionDevelopment ToldBy(this EditionDevelopment development, Summary summary) =>
        development with
        {
            Summary = summary,
            Headline = Headline.Choose(
                development.Articles.Select(a => a.Title),
                summary.Sentences.Select(s => s.Text),
                development.Articles[0].Language
            ),
        };

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
        return (development with { Articles = left }).ToldBy(
            summary with
            {
                // The model had read the article.
                Headline = null,
                Sentences = [.. summary.Sentences.Where(s => !s.Sources.Any(r => articles.Contains(r.Article)))],
            }
        );
    }
}
