using System.Text.Json;
using NewsDigest.Articles.Decoding;
using NewsDigest.Articles.Formats;

namespace NewsDigest.Articles.Html;

/// <summary>
/// What a page declares about its article: JSON-LD first, then Open Graph and other meta elements, then what its visible
/// elements are marked as, then its address.
/// </summary>
internal static class PageFields
{
    private static readonly (string Name, ArticleField Field)[] MetaNames =
    [
        ("og:title", ArticleField.Title),
        ("twitter:title", ArticleField.Title),
        ("article:published_time", ArticleField.Published),
        ("og:published_time", ArticleField.Published),
        ("datePublished", ArticleField.Published),
        ("dc.date.issued", ArticleField.Published),
        ("dcterms.created", ArticleField.Published),
        ("dc.date", ArticleField.Published),
        ("parsely-pub-date", ArticleField.Published),
        ("sailthru.date", ArticleField.Published),
        ("publish-date", ArticleField.Published),
        ("publication_date", ArticleField.Published),
        ("pubdate", ArticleField.Published),
        ("date", ArticleField.Published),
        ("article:modified_time", ArticleField.Updated),
        ("og:updated_time", ArticleField.Updated),
        ("dateModified", ArticleField.Updated),
        ("last-modified", ArticleField.Updated),
        ("og:site_name", ArticleField.Source),
        ("application-name", ArticleField.Source),
        ("author", ArticleField.Byline),
        ("article:author", ArticleField.Byline),
        ("parsely-author", ArticleField.Byline),
        ("dc.creator", ArticleField.Byline),
        ("og:url", ArticleField.Url),
        ("article:section", ArticleField.Tags),
        ("article:tag", ArticleField.Tags),
        ("news_keywords", ArticleField.Tags),
        ("keywords", ArticleField.Tags),
        ("og:locale", ArticleField.Language),
    ];

    /// <summary>The fields of a page.</summary>
    /// <param name="root">Its tree.</param>
    /// <param name="page">Its blocks, marked.</param>
    /// <param name="article">The element that holds its article.</param>
    public static ArticleFields Of(HtmlNode root, PageText page, HtmlNode article)
    {
        var fields = new ArticleFields();
        var elements = root.Elements().ToList();
        foreach (var script in elements.Where(e => e.Name == "script" && e["type"] == "application/ld+json"))
            AddLinkedData(fields, script.Text!);
        // A person named in several ways is one author: each further source counts only where the ones before are silent.
        var authors = new Sources(fields, ArticleField.Byline);
        authors.Next();
        var metas = elements.ToLookup(NameOfMeta, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, field) in MetaNames)
        foreach (var meta in metas[name])
            if (field == ArticleField.Byline)
                authors.Add(meta["content"]);
            else
                fields.Add(field, Clean(meta["content"]));
        authors.Next();
        foreach (var element in elements.Where(e => e["itemprop"] == "author" || e["rel"] == "author"))
            authors.Add(element.InnerText());

        fields.Add(ArticleField.Url, elements.Find(e => e.Name == "link" && e["rel"] == "canonical")?["href"]);
        foreach (var date in PageDates.In(elements, page, article))
            fields.Add(ArticleField.Published, date);
        fields.Add(ArticleField.Title, Clean(elements.Find(e => e.Name == "title")?.Text));
        fields.Add(ArticleField.Language, root["lang"]);
        fields.Add(ArticleField.Published, PageDates.InAddress(fields.First(ArticleField.Url)));
        return fields;
    }

    private static string? NameOfMeta(HtmlNode element) =>
        element.Name == "meta" && element["content"] is not null
            ? element["property"] ?? element["name"] ?? element["itemprop"] ?? ""
            : "";

    private static void AddLinkedData(ArticleFields fields, string json)
    {
        try
        {
            using var document = JsonText.Parse(json);
            foreach (var element in JsonArticles.In(document.RootElement) ?? [document.RootElement])
                if (JsonArticles.IsArticle(element))
                    JsonArticles.AddFields(fields, element);
        }
        catch (JsonException)
        {
            // Pages with broken JSON-LD are common; their meta elements say the same.
        }
    }

    private static string? Clean(string? value) => value is null ? null : CleanCharacters.In(value);

    /// <summary>Values of a field from several sources, of which the first that has any counts.</summary>
    private sealed class Sources(ArticleFields fields, ArticleField field)
    {
        private bool _isClosed;

        /// <summary>Goes on to the next source.</summary>
        public void Next() => _isClosed = fields.First(field) is not null;

        /// <summary>Adds a value of the source.</summary>
        public void Add(string? value)
        {
            value = value is null ? null : Cleaning.TextBlocks.OneLine(CleanCharacters.In(value));
            if (!_isClosed && value is { Length: > 0 and < 100 } && !fields.All(field).Contains(value))
                fields.Add(field, value);
        }
    }
}
