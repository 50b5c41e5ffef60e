using System.Text;

namespace NewsDigest.Feeds.Markup;

/// <summary>An element of a feed document. Its text is decoded when it is asked for.</summary>
internal sealed class MarkupElement(string document, string name, FeedNamespace ns, MarkupElement? parent)
{
    private static readonly MarkupAttribute[] NoAttributes = [];

    private readonly List<MarkupNode> nodes = [];

    /// <summary>Name without prefix, in lower case.</summary>
    public string Name { get; } = name;

    /// <summary>The vocabulary it belongs to.</summary>
    public FeedNamespace Namespace { get; } = ns;

    /// <summary>The element that holds it; null for the root.</summary>
    public MarkupElement? Parent { get; } = parent;

    /// <summary>Its attributes, in their order.</summary>
    public IReadOnlyList<MarkupAttribute> Attributes { get; init; } = NoAttributes;

    /// <summary>Whether it holds elements.</summary>
    public bool HasElements { get; private set; }

    /// <summary>Whether the document said or implied where it ends, before its own end.</summary>
    public bool IsWhole { get; set; }

    /// <summary>The elements it holds, in their order.</summary>
    public IEnumerable<MarkupElement> Elements => nodes.Where(n => n.Element is not null).Select(n => n.Element!);

    /// <summary>Whether it holds elements and, beside them, nothing but white space.</summary>
    public bool HasOnlyElements =>
        HasElements && nodes.TrueForAll(n => n.Element is not null || document.AsSpan()[n.Text].IsWhiteSpace());

    /// <summary>The elements of a name and vocabulary that it holds itself.</summary>
    public IEnumerable<MarkupElement> All(FeedNamespace ns, string name) => HasElements ? Matching(ns, name) : [];

    /// <summary>The first element of a name and vocabulary that says anything; null where there is none.</summary>
    public MarkupElement? First(FeedNamespace ns, string name)
    {
        foreach (var node in nodes)
        {
            if (node.Element is { } child && child.Namespace == ns && child.Name == name && !child.IsEmpty)
                return child;
        }
        return null;
    }

    /// <summary>Whether it holds nothing but white space.</summary>
    public bool IsEmpty
    {
        get
        {
            foreach (var node in nodes)
            {
                if (node.Element is not null || !document.AsSpan()[node.Text].IsWhiteSpace())
                    return false;
            }
            return true;
        }
    }

    /// <summary>The value of an attribute, by its name or by its name behind any prefix; null where it is missing.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            var written = document.AsSpan()[attribute.Name];
            if (
                written.EndsWith(name, StringComparison.OrdinalIgnoreCase)
                && (written.Length == name.Length || written[^(name.Length + 1)] == ':')
            )
                return CharacterReferences.Resolve(document.AsSpan()[attribute.Value]).Trim();
        }
        return null;
    }

    /// <summary>The characters in it and in the elements it holds, references resolved, without white space at the ends.</summary>
    public string Text()
    {
        if (nodes is [{ Element: null } only])
        {
            var range = document.AsSpan()[only.Text].Trim();
            return only.IsLiteral ? range.ToString() : CharacterReferences.Resolve(range).Trim();
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
    public void Add(Range text, bool isLiteral) => nodes.Add(new MarkupNode(null, text, isLiteral));

    /// <summary>Adds an element to its content.</summary>
    public void Add(MarkupElement child)
    {
        nodes.Add(new MarkupNode(child, default, false));
        HasElements = true;
    }

    private IEnumerable<MarkupElement> Matching(FeedNamespace ns, string name)
    {
        foreach (var node in nodes)
        {
            if (node.Element is { } child && child.Namespace == ns && child.Name == name)
                yield return child;
        }
    }

    private void AppendText(StringBuilder text)
    {
        foreach (var node in nodes)
        {
            if (node.Element is { } child)
                child.AppendText(text);
            else if (node.IsLiteral)
                text.Append(document.AsSpan()[node.Text]);
            else
                CharacterReferences.Append(text, document.AsSpan()[node.Text]);
        }
    }

    private void AppendInnerHtml(StringBuilder html, bool charactersAreHtml)
    {
        foreach (var node in nodes)
        {
            if (node.Element is { } child)
                child.AppendOuterHtml(html, charactersAreHtml);
            else if (node.IsLiteral)
                html.Append(document.AsSpan()[node.Text]);
            else if (charactersAreHtml)
                CharacterReferences.Append(html, document.AsSpan()[node.Text]);
            else
                HtmlText.AppendEscaped(html, CharacterReferences.Resolve(document.AsSpan()[node.Text]));
        }
    }

    private void AppendOuterHtml(StringBuilder html, bool charactersAreHtml)
    {
        html.Append('<').Append(Name);
        foreach (var attribute in Attributes)
        {
            var name = document.AsSpan()[attribute.Name];
            if (name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase))
                continue;
            html.Append(' ').Append(name).Append("=\"");
            HtmlText.AppendEscaped(html, CharacterReferences.Resolve(document.AsSpan()[attribute.Value]));
            html.Append('"');
        }
        html.Append('>');
        if (nodes.Count == 0 && HtmlNames.IsVoid(Name))
            return;
        AppendInnerHtml(html, charactersAreHtml);
        html.Append("</").Append(Name).Append('>');
    }
}
