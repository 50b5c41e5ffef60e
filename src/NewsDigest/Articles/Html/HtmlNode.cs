namespace NewsDigest.Articles.Html;

/// <summary>A node of a page: an element, or characters.</summary>
internal sealed class HtmlNode(string name, HtmlTag tag, HtmlNode? parent)
{
    private static readonly List<HtmlNode> NoChildren = [];

    private List<HtmlNode>? children;
    private List<(string Name, string Value)>? attributes;

    /// <summary>The element's name in lower case; empty for characters.</summary>
    public string Name { get; } = name;

    /// <summary>What HTML says about elements of this name.</summary>
    public HtmlTag Tag { get; } = tag;

    /// <summary>The element that holds it; null for the root.</summary>
    public HtmlNode? Parent { get; } = parent;

    /// <summary>The characters, references resolved; null for an element that is no script.</summary>
    public string? Text { get; set; }

    /// <summary>The page's blocks that stand in it, once they are counted.</summary>
    public (int First, int End) Blocks { get; set; }

    /// <summary>Whether it is characters.</summary>
    public bool IsText => Name.Length == 0;

    /// <summary>What it holds, in its order.</summary>
    public IReadOnlyList<HtmlNode> Children => children ?? NoChildren;

    /// <summary>An attribute's value, references resolved; null where it is missing, or none of those that are kept.</summary>
    public string? this[string attribute]
    {
        get
        {
            if (attributes is not null)
                foreach (var (candidate, value) in attributes)
                    if (candidate == attribute)
                        return value;
            return null;
        }
    }

    /// <summary>Adds a child at the end.</summary>
    public void Add(HtmlNode child) => (children ??= []).Add(child);

    /// <summary>Takes elements, with all that they hold, out of it.</summary>
    public void Prune(Predicate<HtmlNode> isUnwanted)
    {
        if (children is null)
            return;
        children.RemoveAll(child => !child.IsText && isUnwanted(child));
        foreach (var child in children)
            child.Prune(isUnwanted);
    }

    /// <summary>Adds an attribute; the first of a name counts.</summary>
    public void Add(string attribute, string value)
    {
        if (this[attribute] is null)
            (attributes ??= []).Add((attribute, value));
    }

    /// <summary>Itself and all elements in it, in their order.</summary>
    public IEnumerable<HtmlNode> Elements()
    {
        // Trees are at most HtmlTree.MaxDepth deep, but a nested iterator would cost its depth at every step.
        var pending = new Stack<HtmlNode>();
        pending.Push(this);
        while (pending.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
                if (!node.Children[i].IsText)
                    pending.Push(node.Children[i]);
        }
    }

    /// <summary>All characters in it, without those of scripts and styles.</summary>
    public string InnerText()
    {
        var text = new System.Text.StringBuilder();
        Append(this);
        return text.ToString();

        void Append(HtmlNode node)
        {
            if (node.IsText)
                text.Append(node.Text);
            foreach (var child in node.Children)
                Append(child);
        }
    }
}
