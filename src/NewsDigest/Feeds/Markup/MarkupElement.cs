using System.Text;

namespace NewsDigest.Feeds.Markup;

/// <summary>An element of a feed document. Its text is decoded when it is asked for.</summary>
internal sealed class MarkupElement(MarkupNodes nodes, string name, FeedNamespace ns, MarkupElement? parent)
{
    private static readonly MarkupAttribute[] NoAttributes = [];

    private int first = MarkupNodes.None;
    private int last = MarkupNodes.None;

    /// <summary>Name without prefix, in lower case.</summary>
    public string Name { get; } = name;

    /// <summary>The vocabulary it belongs to.</summary>
    public FeedNamespace Namespace { get; } = ns;

    /// <summary>Whether it holds fields of a feed or an entry, and no text of its own.</summary>
    public bool IsContainer { get; } = FeedStructure.IsContainer(ns, name);

    /// <summary>The element that holds it; null for the root.</summary>
    public MarkupElement? Parent { get; } = parent;

    /// <summary>Its attributes, in their order.</summary>
    public IReadOnlyList<MarkupAttribute> Attributes { get; init; } = NoAttributes;

    /// <summary>Whether it holds elements.</summary>
    public bool HasElements { get; private set; }

    /// <summary>Whether the document said or implied where it ends, before its own end.</summary>
    public bool IsWhole { get; set; }

    /// <summary>The elements it holds, in their order.</summary>
    public IEnumerable<MarkupElement> Elements
    {
        get
        {
            for (var at = first; at != MarkupNodes.None; at = nodes.Next(at))
            {
                if (nodes[at].Element is { } child)
                    yield return child;
            }
        }
    }

    /// <summary>Whether it holds elements and, beside them, nothing but white space.</summary>
    public bool HasOnlyElements => HasElements && !HoldsCharacters;

    /// <summary>The elements of a name and vocabulary that it holds itself.</summary>
    public IEnumerable<MarkupElement> All(FeedNamespace ns, string name) => HasElements ? Matching(ns, name) : [];

    /// <summary>The first element of a name and vocabulary that says anything; null where there is none.</summary>
    public MarkupElement? First(FeedNamespace ns, string name)
    {
        for (var at = first; at != MarkupNodes.None; at = nodes.Next(at))
        {
            if (nodes[at].Element is { } child && child.Namespace == ns && child.Name == name && !child.IsEmpty)
                return child;
        }
        return null;
    }

    /// <summary>Whether it holds nothing but white space.</summary>
    public bool IsEmpty => !HasElements && !HoldsCharacters;

    /// <summary>The value of an attribute, by its name or by its name behind any prefix; null where it is missing.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            var written = nodes.Document.AsSpan()[attribute.Name];
            if (
                written.EndsWith(name, StringComparison.OrdinalIgnoreCase)
                && (written.Length == name.Length || written[^(name.Length + 1)] == ':')
            )
                return CharacterReferences.Resolve(nodes.Document.AsSpan()[attribute.Value]).Trim();
        }
        return null;
    }

    /// <summary>The characters in it and in the elements it holds, references resolved, without white space at the ends.</summary>
    public string Text()
    {
        if (first == MarkupNodes.None)
            return "";
        if (first == last && nodes[first].Element is null)
        {
            var only = Characters(nodes[first]).Trim();
            return nodes[first].IsLiteral ? only.ToString() : CharacterReferences.Resolve(only).Trim();
        }
        var text = new StringBuilder();
        AppendText(text);
        return text.ToString().Trim();
    }

    /// <summary>Its content as HTML: elements without prefixes, literal sections as they are.</summary>
    /// <param name="charactersAreHtml">Whether the characters between elements are HTML already; else they are escaped.</param>
    public string InnerHtml(bool charactersAreHtml = false)
    {
        var html = new StringBuilder();
        AppendInnerHtml(html, charactersAreHtml);
        return html.ToString().Trim();
    }

    /// <summary>Adds characters to its content.</summary>
    public void Add(Range text, bool isLiteral) => Add(new MarkupNode(null, text, isLiteral));

    /// <summary>Adds an element to its content.</summary>
    public void Add(MarkupElement child)
    {
        Add(new MarkupNode(child, default, false));
        HasElements = true;
    }

    private void Add(MarkupNode node)
    {
        last = nodes.Add(node, behind: last);
        if (first == MarkupNodes.None)
            first = last;
    }

    private bool HoldsCharacters
    {
        get
        {
            for (var at = first; at != MarkupNodes.None; at = nodes.Next(at))
            {
                if (nodes[at].Element is null && !Characters(nodes[at]).IsWhiteSpace())
                    return true;
            }
            return false;
        }
    }

    private ReadOnlySpan<char> Characters(in MarkupNode node) => nodes.Document.AsSpan()[node.Text];

    private IEnumerable<MarkupElement> Matching(FeedNamespace ns, string name)
    {
        for (var at = first; at != MarkupNodes.None; at = nodes.Next(at))
        {
            if (nodes[at].Element is { } child && child.Namespace == ns && child.Name == name)
                yield return child;
        }
    }

    private void AppendText(StringBuilder text)
    {
        for (var at = first; at != MarkupNodes.None; at = nodes.Next(at))
        {
            var node = nodes[at];
            if (node.Element is { } child)
                child.AppendText(text);
            else if (node.IsLiteral)
                text.Append(Characters(node));
            else
                CharacterReferences.Append(text, Characters(node));
        }
    }

    private void AppendInnerHtml(StringBuilder html, bool charactersAreHtml)
    {
        for (var at = first; at != MarkupNodes.None; at = nodes.Next(at))
        {
            var node = nodes[at];
            if (node.Element is { } child)
                child.AppendOuterHtml(html, charactersAreHtml);
            else if (node.IsLiteral)
                html.Append(Characters(node));
            else if (charactersAreHtml)
                CharacterReferences.Append(html, Characters(node));
            else
                HtmlText.AppendEscaped(html, CharacterReferences.Resolve(Characters(node)));
        }
    }

    private void AppendOuterHtml(StringBuilder html, bool charactersAreHtml)
    {
        html.Append('<').Append(Name);
        foreach (var attribute in Attributes)
        {
            var name = nodes.Document.AsSpan()[attribute.Name];
            if (name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase))
                continue;
            html.Append(' ').Append(name).Append("=\"");
            HtmlText.AppendEscaped(html, CharacterReferences.Resolve(nodes.Document.AsSpan()[attribute.Value]));
            html.Append('"');
        }
        html.Append('>');
        if (first == MarkupNodes.None && HtmlNames.IsVoid(Name))
            return;
        AppendInnerHtml(html, charactersAreHtml);
        html.Append("</").Append(Name).Append('>');
    }
}
