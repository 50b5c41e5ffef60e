using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Feeds.Polling;
using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;
using NewsDigest.Topics;

namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>An edition.</summary>
internal sealed record StoredEdition : IStoredForm
{
    public const int NewestForm = 1;

    public required int Form { get; init; }
    public required DateTimeOffset Instant { get; init; }
    public required IReadOnlyList<StoredEditionStory> Stories { get; init; }
    public IReadOnlyList<StoredFailingFeed> FailingFeeds { get; set; } = [];
    public string? Trace { get; init; }
    public StoredWriting? Writing { get; set; }

    public static StoredEdition From(Edition edition) =>
        new()
        {
            Form = NewestForm,
            Instant = edition.Instant,
            Stories = [.. edition.Stories.Select(StoredEditionStory.From)],
            FailingFeeds = [.. edition.FailingFeeds.Select(StoredFailingFeed.From)],
            Trace = edition.Trace,
            Writing = edition.Writing is { } writing ? StoredWriting.From(writing) : null,
        };

    public Edition ToEdition() =>
        new(Instant, [.. Stories.Select(s => s.ToStory())])
        {
            FailingFeeds = [.. FailingFeeds.Select(f => f.ToFeed())],
            Trace = Trace,
            Writing = Writing?.ToCount(),
        };
}

/// <summary>A feed that was failing when an edition was made.</summary>
internal sealed record StoredFailingFeed(string Title, Uri Address, DateTimeOffset Since)
{
    public static StoredFailingFeed From(FailingFeed feed) => new(feed.Title, feed.Address, feed.Since);

    public FailingFeed ToFeed() => new(Title, Address, Since);
}

/// <summary>A story of an edition.</summary>
internal sealed record StoredEditionStory(
    string Id,
    string Topic,
    IReadOnlyList<string> OtherTopics,
    string Language,
    double Score,
    IReadOnlyDictionary<string, double> ScoreParts,
    IReadOnlyList<StoredEditionDevelopment> Developments
)
{
    public string? ScoreLike { get; init; }

    public static StoredEditionStory From(EditionStory story) =>
        new(
            story.Id.Value,
            story.Topic.Value,
            [.. story.OtherTopics.Select(t => t.Value)],
            story.Language,
            story.Score.Total,
            story.Score.Parts,
            [.. story.Developments.Select(StoredEditionDevelopment.From)]
        )
        {
            ScoreLike = story.Score.Like?.Value,
        };

    public EditionStory ToStory() =>
        new(
            new StoryId(Id),
            new TopicId(Topic),
            [.. OtherTopics.Select(t => new TopicId(t))],
            Language,
            new StoryScore(Score, ScoreParts) { Like = ScoreLike is { } like ? new StoryId(like) : null },
            [.. Developments.Select(d => d.ToDevelopment())]
        );
}

/// <summary>A development of an edition.</summary>
internal sealed record StoredEditionDevelopment(
    DateTimeOffset Instant,
    string Headline,
    StoredSummary Summary,
    IReadOnlyList<StoredEditionArticle> Articles
)
{
    public static StoredEditionDevelopment From(EditionDevelopment development) =>
        new(
            development.Instant,
            development.Headline,
            StoredSummary.From(development.Summary),
            [.. development.Articles.Select(StoredEditionArticle.From)]
        );

    public EditionDevelopment ToDevelopment() =>
        new(Instant, Headline, Summary.ToSummary(), [.. Articles.Select(a => a.ToArticle())]);
}

/// <summary>An article as an edition names it.</summary>
internal sealed record StoredEditionArticle(
    string Id,
    string Label,
    string Title,
    string? Source,
    Uri? Url,
    DateTimeOffset Published,
    string Language
)
{
    public static StoredEditionArticle From(EditionArticle article) =>
        new(
            article.Id.Value,
            article.Label,
            article.Title,
            article.Source,
            article.Url,
            article.Published,
            article.Language
        );

    public EditionArticle ToArticle() => new(new ArticleId(Id), Label, Title, Source, Url, Published, Language);
}
