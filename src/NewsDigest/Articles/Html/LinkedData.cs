using System.Text.Json;
using NewsDigest.Articles.Decoding;
using NewsDigest.Articles.Formats.Json;

namespace NewsDigest.Articles.Html;

/// <summary>What a page says about its article in JSON-LD, references within it followed.</summary>
/// <see href="https://schema.org/NewsArticle"/>
internal sealed class LinkedData
{
    /// <summary>More scripts than a page has of these.</summary>
    private const int MostScripts = 50;

    private readonly List<JsonElement> articles = [];
    private readonly List<JsonElement> others = [];
    private readonly Dictionary<string, JsonElement> named = [];

    private LinkedData() { }

    /// <summary>Its authors who are persons.</summary>
    public IEnumerable<string> Persons => Names(isOrganization: false, "author", "creator");

    /// <summary>Its authors who are houses, and its publisher.</summary>
    public IEnumerable<string> Organizations =>
        Names(isOrganization: true, "publisher", "sourceOrganization", "author", "creator");

    /// <summary>Reads the scripts among the elements of a page.</summary>
    public static LinkedData In(IEnumerable<HtmlNode> elements)
    {
        var data = new LinkedData();
        foreach (
            var script in elements
                .Where(e => e.Name == "script" && e["type"] == "application/ld+json")
                .Take(MostScripts)
        )
            try
            {
                using var document = JsonText.Parse(script.Text!);
                data.Collect(document.RootElement.Clone());
            }
            catch (JsonException)
            {
                // Pages with broken JSON-LD are common; their meta elements say the same.
            }
        return data;
    }

    /// <summary>Adds what the articles state, without authors and publisher.</summary>
    public void AddTo(ArticleFields fields)
    {
        foreach (var property in articles.SelectMany(article => article.EnumerateObject()))
            if (
                property.Name is not ("id" or "identifier" or "@id" or "video" or "thumbnailUrl")
                && ArticleFields.Named(property.Name) is { } field
                && field is not (ArticleField.Byline or ArticleField.Source)
            )
                JsonArticles.Add(fields, field, field == ArticleField.Image ? Resolve(property.Value) : property.Value);
    }

    /// <summary>Times that the page states of itself: they count where its article has none.</summary>
    public void AddTimesTo(ArticleFields fields)
    {
        foreach (var element in others)
        {
            fields.Add(ArticleField.Published, Text(element, "datePublished"));
            fields.Add(ArticleField.Updated, Text(element, "dateModified"));
        }
    }

    private void Collect(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var part in element.EnumerateArray())
                Collect(part);
        if (element.ValueKind != JsonValueKind.Object)
            return;
        // What has an id alone is a reference to what has more.
        if (Text(element, "@id") is { } id && element.EnumerateObject().Skip(1).Any())
            named.TryAdd(id, element);
        if (JsonArticles.IsArticle(element))
            articles.Add(element);
        else
            others.Add(element);
        if (element.TryGetProperty("@graph", out var graph))
            Collect(graph);
    }

    private IEnumerable<string> Names(bool isOrganization, params string[] properties)
    {
        foreach (var name in properties)
        foreach (var article in articles)
        {
            if (!article.TryGetProperty(name, out var value))
                continue;
            foreach (var part in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
                if (
                    NameOf(Resolve(part), isOrganization, isPublisher: name is not ("author" or "creator")) is { } found
                )
                    yield return CleanCharacters.In(found);
        }
    }

    /// <summary>The name of a value, if it is an organization's or a person's as wanted; a name alone is what its property is.</summary>
    private static string? NameOf(JsonElement value, bool isOrganization, bool isPublisher)
    {
        var isHouse = value.ValueKind == JsonValueKind.Object ? isPublisher || IsOrganization(value) : isPublisher;
        return isHouse != isOrganization ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString()
            : Text(value, "name");
    }

    private static bool IsOrganization(JsonElement value) =>
        value.TryGetProperty("@type", out var type)
        && type.ToString().Contains("Organization", StringComparison.Ordinal);

    private JsonElement Resolve(JsonElement value) =>
        Text(value, "@id") is { } id && !value.EnumerateObject().Skip(1).Any() && named.TryGetValue(id, out var whole)
            ? whole
            : value;

    private static string? Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(name, out var text)
        && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
