using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;

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
        ("og:url", ArticleField.Url),
        ("article:section", ArticleField.Tags),
        ("article:tag", ArticleField.Tags),
        ("news_keywords", ArticleField.Tags),
        ("keywords", ArticleField.Tags),
        ("og:locale", ArticleField.Language),
    ];

    private static readonly string[] AuthorMetas = ["author", "article:author", "parsely-author", "dc.creator"];

    private const int LongestAuthor = 100;

    private const int MostAuthors = 10;

    private const int MostHeadlines = 5;

    private const int FewestWordsOfHeadline = 2;

    /// <summary>The fields of a page.</summary>
    /// <param name="root">Its tree.</param>
    /// <param name="page">Its blocks, marked.</param>
    /// <param name="article">The element that holds its article.</param>
    public static ArticleFields Of(HtmlNode root, PageText page, HtmlNode article)
    {
        var fields = new ArticleFields();
        var elements = root.Elements().ToList();
        var linked = LinkedData.In(elements);
        var metas = elements.ToLookup(NameOfMeta, StringComparer.OrdinalIgnoreCase);
        var name = Clean(elements.Find(e => e.Name == "title")?.Text);
        fields.Add(
            ArticleField.Title,
            HeadlineIn(name, page) ?? HeadlineIn(Clean(metas["og:title"].FirstOrDefault()?["content"]), page)
        );
        linked.AddTo(fields);
        foreach (var (meant, field) in MetaNames)
        foreach (var meta in metas[meant])
            fields.Add(field, Clean(meta["content"]));
        linked.AddTimesTo(fields);
        foreach (var house in linked.Organizations)
            fields.Add(ArticleField.Source, house);
        AddAuthors(fields, linked, metas, elements, page, article);
        PageImage.AddTo(fields, metas, elements, article);

        fields.Add(ArticleField.Url, elements.Find(e => e.Name == "link" && e["rel"] == "canonical")?["href"]);
        foreach (var date in PageDates.In(elements, page, article))
            fields.Add(ArticleField.Published, date);
        fields.Add(ArticleField.Title, name);
        fields.Add(ArticleField.Language, root["lang"]);
        fields.Add(ArticleField.Published, PageDates.InAddress(fields.First(ArticleField.Url)));
        return fields;
    }

    /// <summary>Whether a page says of itself that it is an article.</summary>
    public static bool SaysArticle(HtmlNode root) =>
        root.Elements()
            .Any(e =>
                e["itemprop"] == "articleBody"
                || e.Name == "meta"
                    && (
                        e["property"] == "article:published_time"
                        || e["property"] == "og:type" && e["content"] == "article"
                    )
            );

    /// <summary>The headline that a page shows, where its title is that headline with the site's name or a section behind it.</summary>
    private static string? HeadlineIn(string? title, PageText page)
    {
        if (title is null)
            return null;
        title = TextBlocks.OneLine(title);
        var headlines = page.Blocks.Where(block => block.Element.Name == "h1").Take(MostHeadlines);
        return headlines
            .Select(block => block.Text)
            .FirstOrDefault(headline =>
                Words.Count(headline) >= FewestWordsOfHeadline
                && title.StartsWith(headline, StringComparison.OrdinalIgnoreCase)
                && title.AsSpan(headline.Length).TrimStart() is [var sign, ' ', ..]
                && sign is '|' or '-' or '–' or '—' or ':' or '·' or '•' or '»'
            );
    }

    /// <summary>A person named in several ways is one author: of several sources the surest that has any counts.</summary>
    private static void AddAuthors(
        ArticleFields fields,
        LinkedData linked,
        ILookup<string, HtmlNode> metas,
        List<HtmlNode> elements,
        PageText page,
        HtmlNode article
    )
    {
        IEnumerable<string>[] sources =
        [
            linked.Persons,
            PageAuthors.Signed(page, article).Take(1),
            AuthorMetas.SelectMany(name => metas[name]).Select(meta => meta["content"]!),
            PageAuthors.Named(page, article).Take(1),
            elements.Where(e => e["itemprop"] == "author" || e["rel"] == "author").Select(e => e.InnerText()),
            linked.Organizations,
        ];
        var houses = fields.All(ArticleField.Source).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var source in sources)
        {
            foreach (
                var name in source
                    .Take(MostAuthors)
                    .Select(name => TextBlocks.OneLine(CleanCharacters.In(name)))
                    .Distinct()
            )
                if (name.Length is > 0 and < LongestAuthor && !IsAddress(name) && !houses.Contains(name))
                    fields.Add(ArticleField.Byline, name);
            if (fields.First(ArticleField.Byline) is not null)
                return;
        }
    }

    private static bool IsAddress(string name) =>
        name.Contains("://", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal);

    private static string NameOfMeta(HtmlNode element) =>
        element.Name == "meta" && element["content"] is not null
            ? element["property"] ?? element["name"] ?? element["itemprop"] ?? ""
            : "";

    private static string? Clean(string? value) => value is null ? null : CleanCharacters.In(value);
}
