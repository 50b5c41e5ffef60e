using System.Collections.Frozen;
using NewsDigest.Feeds.Markup;

namespace NewsDigest.Articles.Html;

/// <summary>
/// Builds the tree of a page the way browsers do where it matters for its text: implied ends of paragraphs, list items and
/// cells, content of scripts as characters, what is wrong ignored. Every character is looked at a bounded number of times
/// and the tree is of bounded depth, so that no page costs more than its size.
/// </summary>
internal sealed class HtmlTree
{
    /// <summary>Elements deeper than pages have them lie side by side in the deepest.</summary>
    public const int MaxDepth = 256;

    /// <summary>Elements and texts, many more than pages have; what comes later is left out.</summary>
    private const int MaxNodes = 300_000;

    /// <summary>What is asked of elements; other attributes are not kept.</summary>
    private static readonly FrozenDictionary<string, string> Kept =
        "class id href content property name itemprop rel datetime lang style hidden type role aria-hidden src alt width"
            .Split(' ')
            .ToFrozenDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    private readonly HtmlScanner scanner;
    private readonly HtmlNode root = new("html", HtmlTag.Scope, null);
    private HtmlNode current;
    private int depth;
    private int nodes;
    private int openParagraphs;

    /// <summary>Drawings and formulas that are open: blocks of HTML end them, or an end tag forgotten would hide the page.</summary>
    private int openDrawings;

    /// <summary>Elements below the depth limit that are open.</summary>
    private int tooDeep;

    private HtmlTree(string page)
    {
        scanner = new HtmlScanner(page);
        current = root;
    }

    /// <summary>The root element of a page or fragment.</summary>
    public static HtmlNode Parse(string page)
    {
        var tree = new HtmlTree(page);
        tree.Build();
        return tree.root;
    }

    private void Build()
    {
        for (var token = scanner.Read(); token != HtmlToken.End && nodes < MaxNodes; token = scanner.Read())
            switch (token)
            {
                case HtmlToken.Text:
                    AddText();
                    break;
                case HtmlToken.StartTag:
                    Start();
                    break;
                case HtmlToken.EndTag:
                    End();
                    break;
            }
    }

    private void AddText()
    {
        var text = scanner.Text;
        if (current.Name == "head")
        {
            if (text.IsWhiteSpace())
                return;
            Pop();
        }
        nodes++;
        current.Add(new HtmlNode("", HtmlTag.Inline, current) { Text = CharacterReferences.Resolve(text) });
    }

    private void Start()
    {
        var (name, tag) = HtmlTags.Find(scanner.Text);
        if (tag.HasFlag(HtmlTag.Transparent))
            return;
        if (name is "html" or "body")
        {
            if (current.Name == "head")
                Pop();
            ReadAttributes(root);
            return;
        }
        if (current.Name == "head" && !tag.HasFlag(HtmlTag.Head))
            Pop();
        EndImplied(name, tag);
        nodes++;
        var element = new HtmlNode(name, tag, current);
        ReadAttributes(element);
        current.Add(element);
        if (tag.HasFlag(HtmlTag.Raw))
            element.Text = scanner.ReadRaw(name) is { IsEmpty: false } raw
                ? name == "title"
                    ? CharacterReferences.Resolve(raw)
                    : raw.ToString()
                : "";
        else if (!tag.HasFlag(HtmlTag.Void) && !(scanner.IsEmptyElement && IsForeign(tag)))
            Push(element);
    }

    /// <summary>Only elements that are not HTML's own may say in their start tag that they are empty.</summary>
    private static bool IsForeign(HtmlTag tag) => tag == HtmlTag.Block || tag.HasFlag(HtmlTag.Wordless);

    private void ReadAttributes(HtmlNode element)
    {
        foreach (var (name, value) in scanner.Attributes)
            if (Kept.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scanner.Page.AsSpan()[name], out var kept))
                element.Add(kept, CharacterReferences.Resolve(scanner.Page.AsSpan()[value]));
    }

    private void EndImplied(string name, HtmlTag tag)
    {
        if (tag.HasFlag(HtmlTag.EndsParagraph) && openDrawings > 0)
            EndOpen(static n => n is "svg" or "math", static _ => false, throughScopes: true);
        if (tag.HasFlag(HtmlTag.EndsParagraph) && openParagraphs > 0)
            EndOpen(static n => n == "p", static _ => false);
        switch (name)
        {
            case "li":
                EndOpen(static n => n == "li", static n => n is "ul" or "ol" or "menu");
                break;
            case "dd" or "dt":
                EndOpen(static n => n is "dd" or "dt", static n => n == "dl");
                break;
            case "td" or "th":
                EndOpen(static n => n is "td" or "th", static n => n is "tr" or "table", throughScopes: true);
                break;
            case "tr":
                EndOpen(static n => n == "tr", static n => n == "table", throughScopes: true);
                break;
            case "tbody" or "thead" or "tfoot":
                EndOpen(static n => n is "tbody" or "thead" or "tfoot", static n => n == "table", throughScopes: true);
                break;
            case "option":
                EndOpen(static n => n == "option", static n => n == "select");
                break;
            case "a":
                // A link cannot hold a link: the first was not closed.
                if (HasOpen("a", 8))
                    EndOpen(static n => n == "a", static _ => false);
                break;
        }
    }

    private bool HasOpen(string name, int within)
    {
        for (var node = current; node is not null && within-- > 0; node = node.Parent)
        {
            if (node.Name == name)
                return true;
            if (!node.Tag.HasFlag(HtmlTag.Inline))
                return false;
        }
        return false;
    }

    private void EndOpen(Func<string, bool> isSought, Func<string, bool> isBarrier, bool throughScopes = false)
    {
        for (var node = current; node.Parent is not null; node = node.Parent)
        {
            if (isSought(node.Name))
            {
                PopTo(node.Parent);
                return;
            }
            if (isBarrier(node.Name) || (!throughScopes && node.Tag.HasFlag(HtmlTag.Scope)))
                return;
        }
    }

    private void End()
    {
        var (name, tag) = HtmlTags.Find(scanner.Text);
        if (tag.HasFlag(HtmlTag.Transparent) || tag.HasFlag(HtmlTag.Void) || name is "html" or "body")
            return;
        if (tooDeep > 0)
        {
            tooDeep--;
            return;
        }
        var isInline = tag.HasFlag(HtmlTag.Inline) && !tag.HasFlag(HtmlTag.Scope);
        for (var node = current; node.Parent is not null; node = node.Parent)
        {
            if (ReferenceEquals(node.Name, name))
            {
                PopTo(node.Parent);
                return;
            }
            // The end of a link does not end the block that was opened in it, nor the end of a block a cell around it.
            if (isInline && !node.Tag.HasFlag(HtmlTag.Inline))
                return;
            if (node.Tag.HasFlag(HtmlTag.Scope) && name is not ("table" or "tr" or "tbody" or "thead" or "tfoot"))
                return;
        }
    }

    private void Push(HtmlNode element)
    {
        if (depth >= MaxDepth)
        {
            tooDeep++;
            return;
        }
        depth++;
        Count(element, 1);
        current = element;
    }

    private void Count(HtmlNode element, int change)
    {
        if (element.Name == "p")
            openParagraphs += change;
        else if (element.Name is "svg" or "math")
            openDrawings += change;
    }

    private void Pop() => PopTo(current.Parent!);

    private void PopTo(HtmlNode ancestor)
    {
        while (current != ancestor)
        {
            depth--;
            Count(current, -1);
            current = current.Parent!;
        }
    }
}
