using NewsDigest.Articles;

namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>The clean text of an article but for its identity, which names its blob.</summary>
internal sealed record StoredArticle : IStoredForm
{
    public const int NewestForm = 1;

    public required int Form { get; init; }
    public required string Path { get; init; }
    public string? Part { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<string> Paragraphs { get; init; }
    public bool Truncated { get; init; }
    public string? Byline { get; init; }
    public string? Source { get; init; }
    public string? Dateline { get; init; }
    public DateTimeOffset? Published { get; init; }
    public DateTimeOffset? Modified { get; init; }
    public required DateTimeOffset Arrived { get; init; }
    public required string Language { get; init; }
    public Uri? Url { get; init; }
    public Uri? ImageUrl { get; init; }
    public string? ImageText { get; init; }
    public IReadOnlyList<string> Tags { get; set; } = [];

    public static StoredArticle From(Article article) =>
        new()
        {
            Form = NewestForm,
            Path = article.Origin.Path,
            Part = article.Origin.Part,
            Title = article.Title,
            Paragraphs = article.Paragraphs,
            Truncated = article.Truncated,
            Byline = article.Byline,
            Source = article.Source,
            Dateline = article.Dateline,
            Published = article.Published,
            Modified = article.Modified,
            Arrived = article.Arrived,
            Language = article.Language,
            Url = article.Url,
            ImageUrl = article.Image?.Url,
            ImageText = article.Image?.Text,
            Tags = article.Tags,
        };

    public Article ToArticle(ArticleId id) =>
        new()
        {
            Id = id,
            Origin = new DocumentPart(Path, Part),
            Title = Title,
            Paragraphs = Paragraphs,
            Truncated = Truncated,
            Byline = Byline,
            Source = Source,
            Dateline = Dateline,
            Published = Published,
            Modified = Modified,
            Arrived = Arrived,
            Language = Language,
            Url = Url,
            Image = ImageUrl is null ? null : new ArticleImage(ImageUrl, ImageText),
            Tags = Tags,
        };
}
