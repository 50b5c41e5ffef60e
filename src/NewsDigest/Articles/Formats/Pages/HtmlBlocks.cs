using NewsDigest.Articles.Html;

namespace NewsDigest.Articles.Formats.Pages;

/// <summary>The words of HTML that is no page but a text, without its markup: a block for every paragraph, heading, list item and line.</summary>
internal static class HtmlBlocks
{
    /// <summary>The blocks of a text.</summary>
    public static IReadOnlyList<string> Of(string html) => Of(HtmlTree.Parse(html));

    /// <summary>The blocks of a tree, without pictures, forms and navigation; takes those out of the tree.</summary>
    public static IReadOnlyList<string> Of(HtmlNode root)
    {
        root.Prune(element => element.Name is "figure" or "figcaption" or "form" or "nav");
        return [.. PageText.Of(root).Blocks.Select(block => block.Text)];
    }
}
