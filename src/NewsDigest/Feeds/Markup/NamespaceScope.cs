namespace NewsDigest.Feeds.Markup;

/// <summary>The prefixes declared at a place of a document.</summary>
internal sealed class NamespaceScope
{
    /// <summary>More than any feed declares; keeps a look-up short whatever a document does.</summary>
    private const int MaxDeclarations = 128;

    private readonly List<(string Prefix, FeedNamespace Namespace, int Depth)> declared = [];

    /// <summary>Whether the root is Atom's, whose own namespace then is the format's own.</summary>
    public bool RootIsAtom { get; set; }

    /// <summary>Declares a prefix (empty: the default namespace) for an element and what it holds.</summary>
    public void Declare(ReadOnlySpan<char> prefix, ReadOnlySpan<char> address, int depth)
    {
        if (declared.Count < MaxDeclarations)
            declared.Add((prefix.ToString(), NamespaceNames.OfAddress(address), depth));
    }

    /// <summary>Ends what elements deeper than this declared.</summary>
    public void Leave(int depth)
    {
        while (declared.Count > 0 && declared[^1].Depth > depth)
            declared.RemoveAt(declared.Count - 1);
    }

    /// <summary>Makes the vocabulary of a prefix the format's own: whatever its address, the feed's root stands in it.</summary>
    public void Adopt(ReadOnlySpan<char> prefix)
    {
        for (var i = declared.Count - 1; i >= 0; i--)
        {
            if (prefix.SequenceEqual(declared[i].Prefix) && declared[i].Namespace == FeedNamespace.Unknown)
                declared[i] = declared[i] with { Namespace = FeedNamespace.Core };
        }
    }

    /// <summary>The vocabulary of a prefix here.</summary>
    public FeedNamespace Resolve(ReadOnlySpan<char> prefix)
    {
        for (var i = declared.Count - 1; i >= 0; i--)
        {
            if (prefix.SequenceEqual(declared[i].Prefix))
                return Own(declared[i].Namespace);
        }
        return prefix.IsEmpty ? FeedNamespace.Core : Own(NamespaceNames.OfUndeclaredPrefix(prefix));
    }

    private FeedNamespace Own(FeedNamespace resolved) =>
        RootIsAtom && resolved == FeedNamespace.Atom ? FeedNamespace.Core : resolved;
}
