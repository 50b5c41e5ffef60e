using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Briefings;

/// <summary>Builds small editions, whose stories stand in the order they are added in.</summary>
public sealed class EditionBuilder
{
    /// <summary>The instant of the edition.</summary>
    public static readonly DateTimeOffset Instant = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);

    private readonly List<EditionStory> stories = [];

    /// <summary>The edition.</summary>
    public Edition Build() => new(Instant, stories);

    /// <summary>Adds a story with developments so many hours before the edition's instant, oldest first.</summary>
    public EditionBuilder Story(
        string name,
        string topic = "sport",
        IReadOnlyList<string>? others = null,
        string language = "en",
        params int[] hoursAgo
    )
    {
        int[] hours = hoursAgo.Length == 0 ? [0] : hoursAgo;
        stories.Add(
            new EditionStory(
                new StoryId(name),
                new TopicId(topic),
                [.. (others ?? []).Select(o => new TopicId(o))],
                language,
                new StoryScore(100 - stories.Count, new Dictionary<string, double>()),
                [.. hours.Select(h => Development(name, h, language))]
            )
        );
        return this;
    }

    /// <summary>A development named for its story and age, with one article of its own.</summary>
    public static EditionDevelopment Development(string name, int hoursAgo, string language = "en")
    {
        var article = new ArticleId($"{name}-{hoursAgo}");
        return new EditionDevelopment(
            Instant.AddHours(-hoursAgo),
            $"Headline of {name} {hoursAgo} hours ago",
            new Summary([new SummarySentence($"What {name} was {hoursAgo} hours ago.", [new(article, 0)])]),
            [Article(article, "Harbour Post", Instant.AddHours(-hoursAgo), language)]
        );
    }

    /// <summary>An article of an edition.</summary>
    public static EditionArticle Article(
        ArticleId id,
        string source,
        DateTimeOffset published,
        string language = "en"
    ) =>
        new(
            id,
            $"{id.Value}.txt",
            $"Title of {id.Value}",
            source,
            new Uri($"https://news.example/{id.Value}"),
            published,
            language
        );
}
