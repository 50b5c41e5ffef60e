using System.Text.Json;
using NewsDigest.Articles.Formats.Pages;

namespace NewsDigest.Articles.Formats.Json;

/// <summary>Reads articles out of JSON: schema.org's NewsArticle and the names that news services use.</summary>
internal static class JsonArticles
{
    /// <summary>Objects that hold a list of articles hold it under one of these names.</summary>
    private static readonly string[] ListNames =
    [
        "articles",
        "items",
        "entries",
        "results",
        "data",
        "news",
        "stories",
        "documents",
        "docs",
        "@graph",
    ];

    /// <summary>The articles of a list, or null where the value is one article itself.</summary>
    public static IEnumerable<JsonElement>? In(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return root.EnumerateArray();
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var name in ListNames)
            if (
                root.TryGetProperty(name, out var list)
                && list.ValueKind == JsonValueKind.Array
                && list.EnumerateArray().Any(element => element.ValueKind == JsonValueKind.Object)
            )
                return name == "@graph" ? list.EnumerateArray().Where(IsArticle) : list.EnumerateArray();
        return null;
    }

    /// <summary>The article of an object, or its rejection.</summary>
    /// <param name="content">The document.</param>
    /// <param name="element">The object.</param>
    /// <param name="part">Its place in the document: what names the part where it has no id of its own.</param>
    public static ReadOutcome Read(DocumentContent content, JsonElement element, string? part)
    {
        var fields = new ArticleFields();
        AddFields(fields, element);
        var text = fields.First(ArticleField.Text) ?? fields.First(ArticleField.Summary) ?? "";
        return ArticleMaker.Make(
            content,
            new ArticleDraft
            {
                Part = fields.First(ArticleField.Id) ?? part,
                Blocks = ArticlePage.Longer(element, HtmlText.Blocks(text), fields),
                Fields = fields,
            }
        );
    }

    /// <summary>Adds what an object states under names that are known.</summary>
    public static void AddFields(ArticleFields fields, JsonElement element)
    {
        foreach (var property in element.EnumerateObject())
            if (ArticleFields.Named(property.Name) is { } field)
                Add(fields, field, property.Value);
    }

    /// <summary>Adds a value of a field, whatever its shape: a text, a number, an object with a name, a list of these.</summary>
    public static void Add(ArticleFields fields, ArticleField field, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                fields.Add(field, Decoding.CleanCharacters.In(value.GetString()!));
                break;
            case JsonValueKind.Number:
                fields.Add(field, value.GetRawText());
                break;
            case JsonValueKind.Array when field == ArticleField.Text:
                // Paragraphs as an array of strings.
                fields.Add(
                    field,
                    string.Join(
                        "\n\n",
                        value
                            .EnumerateArray()
                            .Where(part => part.ValueKind == JsonValueKind.String)
                            .Select(part => Decoding.CleanCharacters.In(part.GetString()!))
                    )
                );
                break;
            case JsonValueKind.Array:
                foreach (var part in value.EnumerateArray())
                    if (part.ValueKind != JsonValueKind.Array)
                        Add(fields, field, part);
                break;
            case JsonValueKind.Object when field == ArticleField.Image:
                Add(fields, field, value, "url", "contentUrl", "src");
                Add(fields, ArticleField.ImageText, value, "alt", "description", "caption");
                break;
            case JsonValueKind.Object:
                Add(fields, field, value, "name", "title", "label", "@id", "url", "value", "text");
                break;
        }
    }

    /// <summary>Adds the first of an object's properties that is a text.</summary>
    private static void Add(
        ArticleFields fields,
        ArticleField field,
        JsonElement value,
        params ReadOnlySpan<string> properties
    )
    {
        foreach (var name in properties)
            if (value.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.String)
            {
                fields.Add(field, Decoding.CleanCharacters.In(inner.GetString()!));
                return;
            }
    }

    /// <summary>Whether a value is one of schema.org's articles (NewsArticle, BlogPosting and their like).</summary>
    public static bool IsArticle(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("@type", out var type)
        && type.ToString() is var name
        && (name.Contains("Article", StringComparison.Ordinal) || name.Contains("Posting", StringComparison.Ordinal));
}
