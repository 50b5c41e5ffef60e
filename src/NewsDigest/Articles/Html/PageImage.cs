namespace NewsDigest.Articles.Html;

/// <summary>Finds the picture that leads an article: the one its page offers to other sites, else the first of its text.</summary>
internal static class PageImage
{
    /// <summary>Pixels below which a picture is a portrait, a button or a counter.</summary>
    private const int LeastWidth = 200;

    private static readonly (string Address, string Text)[] Offered =
    [
        ("og:image", "og:image:alt"),
        ("og:image:url", "og:image:alt"),
        ("og:image:secure_url", "og:image:alt"),
        ("twitter:image", "twitter:image:alt"),
        ("twitter:image:src", "twitter:image:alt"),
    ];

    /// <summary>Names of files that stand for a site, not for an article.</summary>
    private static readonly string[] OfSites = ["logo", "placeholder", "favicon", "spacer", "blank.", "default-"];

    /// <summary>Adds the address of the picture, and what it shows; JSON-LD may have named one.</summary>
    /// <param name="fields">The fields of the page so far.</param>
    /// <param name="metas">Its meta elements by name.</param>
    /// <param name="elements">Its elements.</param>
    /// <param name="article">The element that holds its article.</param>
    public static void AddTo(
        ArticleFields fields,
        ILookup<string, HtmlNode> metas,
        IReadOnlyList<HtmlNode> elements,
        HtmlNode article
    )
    {
        foreach (var (address, text) in Offered)
            if (metas[address].Select(meta => meta["content"]!).FirstOrDefault(IsOfArticle) is { } offered)
            {
                fields.Add(ArticleField.Image, offered);
                foreach (var meta in metas[text])
                    fields.Add(ArticleField.ImageText, meta["content"]);
            }
        if (fields.First(ArticleField.Image) is not { } image)
        {
            if (article.Elements().FirstOrDefault(IsPicture) is not { } first)
                return;
            image = first["src"]!;
            fields.Add(ArticleField.Image, image);
        }
        // The page shows the same picture, perhaps in another size, with its description.
        if (fields.First(ArticleField.ImageText) is null && FileOf(image).ToString() is { Length: > 4 } file)
            fields.Add(
                ArticleField.ImageText,
                elements
                    .FirstOrDefault(element =>
                        element is { Name: "img" }
                        && !string.IsNullOrWhiteSpace(element["alt"])
                        && element["src"] is { } source
                        && FileOf(source).SequenceEqual(file)
                    )
                    ?["alt"]
            );
    }

    private static bool IsPicture(HtmlNode element) =>
        element.Name == "img"
        && element["src"] is { } source
        && IsOfArticle(source)
        && !source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        && !source.Contains(".svg", StringComparison.OrdinalIgnoreCase)
        && !(int.TryParse(element["width"], out var width) && width < LeastWidth);

    private static bool IsOfArticle(string address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return false;
        var file = FileOf(address);
        foreach (var name in OfSites)
            if (file.Contains(name, StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    private static ReadOnlySpan<char> FileOf(string address)
    {
        var path = address.AsSpan();
        if (path.IndexOfAny('?', '#') is var end and >= 0)
            path = path[..end];
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
