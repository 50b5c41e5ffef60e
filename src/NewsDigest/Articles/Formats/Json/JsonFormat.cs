using System.Globalization;
using System.Text.Json;

namespace NewsDigest.Articles.Formats.Json;

/// <summary>One JSON value: an article, an array of articles, or an object that holds such an array.</summary>
public sealed class JsonFormat(ReadLimits limits) : IDocumentFormat
{
    /// <inheritdoc/>
    public bool Recognizes(DocumentContent content) =>
        content.Text is { } text && JsonText.Opens(text) && !JsonLinesFormat.HasLines(text);

    /// <inheritdoc/>
    public IEnumerable<ReadOutcome> Read(DocumentContent content)
    {
        if (content.RejectAbove(limits.MaxJsonBytes, "JSON") is { } tooLarge)
            return [tooLarge];
        try
        {
            using var json = JsonText.Parse(content.Text!);
            return ReadRoot(content, json.RootElement).ToList();
        }
        catch (JsonException exception)
        {
            return
            [
                content.Reject(
                    RejectionReason.Malformed,
                    $"This begins like JSON, but it breaks off being JSON {JsonText.PlaceOf(exception)}. "
                        + "Check that the file is whole, or write one article a line (JSON lines)."
                ),
            ];
        }
    }

    private static IEnumerable<ReadOutcome> ReadRoot(DocumentContent content, JsonElement root)
    {
        var articles = JsonArticles.In(root);
        if (articles is null)
            return [Make(content, root, part: null)];
        return articles.Select(
            (article, index) =>
                Make(content, article, string.Create(CultureInfo.InvariantCulture, $"article {index + 1}"))
        );
    }

    private static ReadOutcome Make(DocumentContent content, JsonElement element, string? part) =>
        element.ValueKind == JsonValueKind.Object
            ? JsonArticles.Read(content, element, part)
            : content.Reject(
                RejectionReason.Malformed,
                $"This is JSON, but {(part is null ? "its root" : part)} is no object with an article's fields "
                    + "(such as \"title\" and \"text\").",
                part
            );
}
