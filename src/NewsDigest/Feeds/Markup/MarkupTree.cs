namespace NewsDigest.Feeds.Markup;

/// <summary>
/// Builds the tree of a feed document, however it is damaged: junk around the feed is left out, wrongly nested and
/// missing tags are put right by what feeds mean (<see cref="FeedStructure"/>), and only what stands deeper than any
/// feed goes is flattened into its text.
/// </summary>
internal sealed class MarkupTree
{
    private const int MaxDepth = 200;

    private readonly string document;
    private readonly MarkupNodes nodes;
    private readonly MarkupTokenizer tokens;
    private readonly NamespaceScope scope = new();
    private readonly ElementNames names = new();
    private readonly List<MarkupElement> open = [];
    private MarkupElement? root;
    private bool holdsHtml;
    private int flattened;

    private MarkupTree(string document)
    {
        this.document = document;
        nodes = new MarkupNodes(document);
        tokens = new MarkupTokenizer(document);
    }

    /// <summary>The tree of a document.</summary>
    public static MarkupDocument Build(string document)
    {
        var tree = new MarkupTree(document);
        tree.Build();
        var cut = tree.open.Exists(e => FeedStructure.IsEntry(e.Namespace, e.Name));
        return new MarkupDocument(tree.root, tree.holdsHtml, cut || tree.tokens.EndedWithin);
    }

    private void Build()
    {
        while (root is null || open.Count > 0)
        {
            switch (tokens.Read())
            {
                case MarkupTokenKind.End:
                    return;
                case MarkupTokenKind.StartTag:
                    Start();
                    break;
                case MarkupTokenKind.EndTag:
                    End();
                    break;
                case var kind when open.Count > 0:
                    AddCharacters(open[^1], isLiteral: kind == MarkupTokenKind.Literal);
                    break;
            }
        }
    }

    private void Start()
    {
        var prefix = Prefix(tokens.Text);
        var name = LocalName(tokens.Text);
        if (root is null && !FeedStructure.IsRoot(name))
        {
            holdsHtml |= name is "html" or "head" or "body";
            return;
        }
        if (open.Count >= MaxDepth)
        {
            if (!tokens.IsEmptyElement)
                flattened++;
            return;
        }
        scope.RootIsAtom |= root is null && name == "feed";
        DeclareNamespaces(open.Count + 1);
        if (root is null || name == "channel")
            scope.Adopt(prefix);
        var ns = scope.Resolve(prefix);
        CloseBefore(ns, name);
        var element = new MarkupElement(nodes, name, ns, open.Count > 0 ? open[^1] : null)
        {
            Attributes = tokens.Attributes.Count == 0 ? [] : [.. tokens.Attributes],
        };
        root ??= element;
        if (open.Count > 0)
            open[^1].Add(element);
        if (tokens.IsEmptyElement || HtmlNames.IsVoid(name))
        {
            element.IsWhole = true;
            scope.Leave(open.Count);
            // A root without content still begins and ends the feed.
            if (open.Count == 0)
                return;
        }
        else
            open.Add(element);
    }

    /// <summary>White space between fields is no content.</summary>
    private void AddCharacters(MarkupElement element, bool isLiteral)
    {
        var isField = !element.IsContainer;
        if (isField || !document.AsSpan()[tokens.Text].IsWhiteSpace())
            element.Add(tokens.Text, isLiteral);
    }

    private void End()
    {
        if (flattened > 0)
        {
            flattened--;
            return;
        }
        var name = LocalName(tokens.Text);
        for (var index = open.Count - 1; index >= 0; index--)
        {
            if (open[index].Name != name)
                continue;
            CloseFrom(index);
            return;
        }
    }

    /// <summary>Closes elements whose end tags are missing, as a start tag after them shows.</summary>
    private void CloseBefore(FeedNamespace ns, string name)
    {
        if (FeedStructure.IsEntry(ns, name))
        {
            var entry = open.FindLastIndex(e => FeedStructure.IsEntry(e.Namespace, e.Name));
            if (entry >= 0)
                CloseFrom(entry);
            return;
        }
        var container = open.FindLastIndex(e => e.IsContainer);
        if (container >= 0 && container + 1 < open.Count && FeedStructure.Ends(open[container + 1], ns, name))
            CloseFrom(container + 1);
    }

    private void CloseFrom(int index)
    {
        for (var i = index; i < open.Count; i++)
            open[i].IsWhole = true;
        open.RemoveRange(index, open.Count - index);
        scope.Leave(index);
    }

    private void DeclareNamespaces(int depth)
    {
        foreach (var attribute in tokens.Attributes)
        {
            var name = document.AsSpan()[attribute.Name];
            if (name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase) && (name.Length == 5 || name[5] == ':'))
                scope.Declare(name.Length == 5 ? [] : name[6..], document.AsSpan()[attribute.Value], depth);
        }
    }

    private ReadOnlySpan<char> Prefix(Range name)
    {
        var written = document.AsSpan()[name];
        return written[..Math.Max(0, written.IndexOf(':'))];
    }

    private string LocalName(Range name)
    {
        var written = document.AsSpan()[name];
        return names.Get(written[(written.IndexOf(':') + 1)..]);
    }
}
