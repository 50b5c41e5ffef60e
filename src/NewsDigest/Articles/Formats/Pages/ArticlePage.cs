using System.Text.Json;
using NewsDigest.Articles.Decoding;
using NewsDigest.Articles.Html;

namespace NewsDigest.Articles.Formats.Pages;

/// <summary>The web page of a JSON article, whole in its field <c>page</c>: what a poll adds to an entry whose text is short.</summary>
internal static class ArticlePage
{
    private const string Name = "page";

    private static readonly ArticleField[] Details =
    [
        ArticleField.Title,
        ArticleField.Published,
        ArticleField.Updated,
        ArticleField.Source,
        ArticleField.Byline,
        ArticleField.Url,
        ArticleField.Language,
        ArticleField.Tags,
        ArticleField.Image,
        ArticleField.ImageText,
    ];

    /// <summary>
    /// The blocks of the article: the page's main text where there is a page and it says more than the article's own
    /// text. Then what the page declares is added where the article does not declare it itself.
    /// </summary>
    public static IReadOnlyList<string> Longer(JsonElement article, IReadOnlyList<string> own, ArticleFields fields)
    {
        if (!article.TryGetProperty(Name, out var value) || value.ValueKind != JsonValueKind.String)
            return own;
        var page = HtmlTree.Parse(CleanCharacters.In(value.GetString()!));
        var (text, main) = MainText.Mark(page);
        var declared = PageFields.Of(page, text, main);
        var blocks = MainText.Blocks(text, main, declared.First(ArticleField.Text));
        if (blocks.Sum(block => block.Length) <= own.Sum(block => block.Length))
            return own;
        foreach (var field in Details.Where(field => fields.First(field) is null))
        foreach (var detail in declared.All(field))
            fields.Add(field, detail);
        return blocks;
    }
}
