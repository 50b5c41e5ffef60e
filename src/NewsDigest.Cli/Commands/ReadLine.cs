using System.Text.Json.Serialization;
using NewsDigest.Articles;

namespace NewsDigest.Cli.Commands;

/// <summary>What <c>digest read --json</c> says about an article. Its time of change and its image are there only where it has them.</summary>
internal sealed record ReadLine
{
    public required string Path { get; init; }
    public required string? Part { get; init; }
    public required string Title { get; init; }
    public required string? Byline { get; init; }
    public required string? Source { get; init; }
    public required DateTimeOffset? Published { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Modified { get; init; }

    public required string Lang { get; init; }
    public required Uri? Url { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArticleImage? Image { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>The line of an article.</summary>
    public static ReadLine Of(Article article) =>
        new()
        {
            Path = article.Origin.Path,
            Part = article.Origin.Part,
            Title = article.Title,
            Byline = article.Byline,
            Source = article.Source,
            Published = article.Published,
            Modified = article.Modified,
            Lang = article.Language,
            Url = article.Url,
            Image = article.Image,
            Paragraphs = article.Paragraphs,
        };
}
