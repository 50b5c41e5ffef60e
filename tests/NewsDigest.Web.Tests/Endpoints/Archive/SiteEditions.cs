using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Web.Tests.Endpoints.Archive;

/// <summary>Fictional editions for the site.</summary>
internal static class SiteEditions
{
    public static readonly StoryId Bridge = new(new string('b', 32));

    /// <summary>An edition with one story, told at its instant.</summary>
    public static Edition OneStory(DateTimeOffset instant) => new(instant, [Story(Bridge, "Bridge opens", instant)]);

    /// <summary>A story of one development with one article and one sentence.</summary>
    public static EditionStory Story(
        StoryId id,
        string headline,
        DateTimeOffset told,
        string sentence = "The bridge opened.",
        string topic = "sport",
        string language = "en",
        string? model = null
    )
    {
        var article = new ArticleId(id.Value);
        return new EditionStory(
            id,
            new TopicId(topic),
            [],
            language,
            new StoryScore(1, new Dictionary<string, double>()),
            [
                new EditionDevelopment(
                    told,
                    headline,
                    new Summary([new SummarySentence(sentence, [new(article, 0)])], model),
                    [
                        new EditionArticle(
                            article,
                            "bridge.txt",
                            headline,
                            "Harbour Post",
                            new Uri("https://harbour-post.example/bridge"),
                            told,
                            language
                        ),
                    ]
                ),
            ]
        );
    }

    /// <summary>An id of a story: one digit 32 times.</summary>
    public static StoryId Id(char digit) => new(new string(digit, 32));
}
