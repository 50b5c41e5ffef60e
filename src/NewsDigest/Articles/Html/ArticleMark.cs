namespace NewsDigest.Articles.Html;

/// <summary>How a page marks the element that holds its article.</summary>
/// <param name="IsMarked">Whether an element bears the mark.</param>
/// <param name="LeastShare">
/// The share of the page's paragraphs that the marked element has to hold: a mark that names less is on a teaser, or on
/// the first of several parts.
/// </param>
/// <param name="MayBeParts">Whether several elements with the mark are one article in parts, not one article each.</param>
internal sealed record ArticleMark(Func<HtmlNode, bool> IsMarked, double LeastShare, bool MayBeParts)
{
    private static readonly string[] Articles = ["article", "story", "entry", "post", "news", "content"];

    private static readonly string[] Bodies = ["body", "content", "text", "copy"];

    /// <summary>The marks, the surest first.</summary>
    public static IReadOnlyList<ArticleMark> All { get; } =
    [
        new(
            element => element["itemprop"]?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true,
            0.4,
            true
        ),
        new(element => IsBody(element["class"]) || IsBody(element["id"]), 0.5, true),
        new(element => element.Name == "article", 0.5, false),
        new(element => element.Name == "main" || element["role"] == "main", 0.6, false),
    ];

    /// <summary>Whether a class name or id is an article's body in so many words: "article-body", "entry_content", "storyText".</summary>
    private static bool IsBody(string? names)
    {
        if (names is null)
            return false;
        foreach (var range in names.AsSpan().Split(' '))
        {
            var name = names.AsSpan()[range];
            foreach (var article in Articles)
                if (name.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                    foreach (var body in Bodies)
                        if (name[article.Length..].TrimStart("-_").Equals(body, StringComparison.OrdinalIgnoreCase))
                            return true;
        }
        return false;
    }
}
