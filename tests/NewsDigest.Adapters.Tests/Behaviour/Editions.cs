using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>Small stories of editions to store.</summary>
public static class Editions
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);

    /// <summary>A story of one development with one article.</summary>
    public static EditionStory Story(string name)
    {
        var article = new ArticleId(name);
        return new EditionStory(
            new StoryId(name),
            new TopicId("sport"),
            [new TopicId("health")],
            "en",
            new StoryScore(1.5, new Dictionary<string, double> { ["newness"] = 1.5 }),
            [
                new EditionDevelopment(
                    Instant,
                    $"Headline of {name}",
                    new Summary([new SummarySentence("The bridge opened.", [new(article, 0)])]),
                    [
                        new EditionArticle(
                            article,
                            $"{name}.txt",
                            $"Title of {name}",
                            "Harbour Post",
                            new Uri("https://harbour-post.example/a"),
                            Instant,
                            "en"
                        ),
                    ]
                ),
            ]
        );
    }
}
