using System.Text.Json;
using AngleSharp.Dom;
using NewsDigest.Articles.Decoding;

namespace NewsDigest.Articles.Formats;

/// <summary>What a page declares about its article: JSON-LD first, then Open Graph and other meta elements.</summary>
internal static class HtmlFields
{
    private static readonly (string Name, ArticleField Field)[] MetaNames =
    [
        ("og:title", ArticleField.Title),
        ("twitter:title", ArticleField.Title),
        ("article:published_time", ArticleField.Published),
        ("og:published_time", ArticleField.Published),
        ("datePublished", ArticleField.Published),
        ("dc.date.issued", ArticleField.Published),
        ("dc.date", ArticleField.Published),
        ("parsely-pub-date", ArticleField.Published),
        ("sailthru.date", ArticleField.Published),
        ("pubdate", ArticleField.Published),
        ("date", ArticleField.Published),
        ("article:modified_time", ArticleField.Updated),
        ("og:site_name", ArticleField.Source),
        ("application-name", ArticleField.Source),
        ("author", ArticleField.Byline),
        ("article:author", ArticleField.Byline),
        ("parsely-author", ArticleField.Byline),
        ("og:url", ArticleField.Url),
        ("article:section", ArticleField.Tags),
        ("article:tag", ArticleField.Tags),
        ("news_keywords", ArticleField.Tags),
        ("keywords", ArticleField.Tags),
    ];

    /// <summary>The fields.</summary>
    public static ArticleFields Of(IDocument page)
    {
        var fields = new ArticleFields();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            AddLinkedData(fields, script.TextContent);
        var metas = page.QuerySelectorAll("meta[content]");
        foreach (var (name, field) in MetaNames)
        foreach (var meta in metas)
            if (
                string.Equals(
                    meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop"),
                    name,
                    StringComparison.OrdinalIgnoreCase
                )
            )
                fields.Add(field, Clean(meta.GetAttribute("content")));
        fields.Add(ArticleField.Url, page.QuerySelector("link[rel='canonical']")?.GetAttribute("href"));
        fields.Add(ArticleField.Published, page.QuerySelector("time[datetime]")?.GetAttribute("datetime"));
        fields.Add(ArticleField.Title, Clean(page.Title));
        fields.Add(ArticleField.Language, page.DocumentElement?.GetAttribute("lang"));
        return fields;
    }

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
}
