using System.Text;
using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;

namespace NewsDigest.Articles.Html;

/// <summary>The blocks of a page in their order, and the parts of it that a rule names.</summary>
internal sealed class PageText
{
    private readonly List<PageBlock> blocks = [];
    private readonly List<(HtmlNode Element, PageRule Rule)> named = [];
    private readonly Dictionary<string, PageRule?> rules = [];
    private readonly StringBuilder current = new();
    private int linkLength;

    private PageText(HtmlNode root) => Root = root;

    /// <summary>The element that all blocks stand in.</summary>
    public HtmlNode Root { get; }

    /// <summary>The blocks.</summary>
    public IReadOnlyList<PageBlock> Blocks => blocks;

    /// <summary>Elements that a rule names, outer ones first.</summary>
    public IReadOnlyList<(HtmlNode Element, PageRule Rule)> Named => named;

    /// <summary>The blocks in an element.</summary>
    public IEnumerable<PageBlock> Within(HtmlNode element)
    {
        for (var i = element.Blocks.First; i < element.Blocks.End; i++)
            yield return blocks[i];
    }

    /// <summary>Takes an element out of the article.</summary>
    public void Drop(HtmlNode element, string reason)
    {
        foreach (var block in Within(element))
            block.Drop(reason);
    }

    /// <summary>Counts the blocks of a page.</summary>
    public static PageText Of(HtmlNode root)
    {
        var page = new PageText(root);
        page.Visit(root, root, inLink: false);
        page.Flush(root);
        return page;
    }

    private void Visit(HtmlNode node, HtmlNode block, bool inLink)
    {
        node.Blocks = (blocks.Count, 0);
        foreach (var child in node.Children)
        {
            if (child.IsText)
            {
                Append(child.Text!, inLink);
                continue;
            }
            if (child.Tag.HasFlag(HtmlTag.Wordless) || IsHidden(child))
                continue;
            // In a program's text such names colour words.
            var rule = child.Name == "a" || block.Name == "pre" ? null : RuleOf(child);
            if (child.Tag.HasFlag(HtmlTag.Inline) && rule is null)
            {
                Visit(child, block, inLink || child.Name == "a");
                continue;
            }
            Flush(block);
            if (rule is not null)
                named.Add((child, rule));
            Visit(child, child, inLink);
            Flush(child);
            child.Blocks = (child.Blocks.First, blocks.Count);
        }
        node.Blocks = (node.Blocks.First, blocks.Count);
    }

    private void Append(string text, bool inLink)
    {
        current.Append(text);
        if (inLink)
            linkLength += text.AsSpan().Trim().Length;
    }

    private void Flush(HtmlNode element)
    {
        if (current.Length == 0)
            return;
        var text = TextBlocks.OneLine(CleanCharacters.In(current.ToString()));
        if (text.Length > 0)
            blocks.Add(new PageBlock(text, linkLength, element));
        current.Clear();
        linkLength = 0;
    }

    private PageRule? RuleOf(HtmlNode element)
    {
        if (PageRules.OfElement(element.Name) is { } byName)
            return byName;
        if (element["aria-hidden"] == "true")
            return PageRules.Hidden;
        // Ids of paragraphs and headings are anchors, named for what links to them; but trails of links are paragraphs too.
        return RuleOf(element["class"])
            ?? (
                element.Name is "p" or ['h', >= '1' and <= '6']
                && element["id"]?.StartsWith("breadcrumb", StringComparison.OrdinalIgnoreCase) != true
                    ? null
                    : RuleOf(element["id"])
            );
    }

    private PageRule? RuleOf(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return null;
        if (!rules.TryGetValue(names, out var rule))
            rules[names] = rule = PageRules.OfNames(names);
        return rule;
    }

    private static bool IsHidden(HtmlNode element) =>
        element["hidden"] is not null
        || (
            element["style"] is { } style
            && style.IndexOf("display", StringComparison.OrdinalIgnoreCase) is var at and >= 0
            && style
                .AsSpan(at + "display".Length)
                .TrimStart(" :")
                .StartsWith("none", StringComparison.OrdinalIgnoreCase)
        );
}
