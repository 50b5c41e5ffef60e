using System.Collections.Frozen;

namespace NewsDigest.Feeds.Markup;

/// <summary>What feeds of every format are built of: enough to tell where a missing end tag belongs.</summary>
internal static class FeedStructure
{
    private static readonly FrozenSet<string> Containers = "rss rdf feed channel item entry".Split(' ').ToFrozenSet();

    /// <summary>Fields that hold one value and no elements that mean anything.</summary>
    private static readonly FrozenSet<string> Values = (
        "title link guid id pubdate published updated issued modified created category comments language generator "
        + "copyright rights ttl lastbuilddate managingeditor webmaster docs"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Fields that hold a text, perhaps with markup.</summary>
    private static readonly FrozenSet<string> Bodies = "description summary content subtitle tagline body"
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Fields that hold other fields.</summary>
    private static readonly FrozenSet<string> Groups = "author contributor image textinput source cloud items"
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Whether an element of this name holds a whole feed.</summary>
    public static bool IsRoot(string name) => name is "rss" or "rdf" or "feed" or "channel";

    /// <summary>Whether an element is an entry.</summary>
    public static bool IsEntry(FeedNamespace ns, string name) => ns == FeedNamespace.Core && name is "item" or "entry";

    /// <summary>Whether an element holds fields of a feed or an entry.</summary>
    public static bool IsContainer(FeedNamespace ns, string name) =>
        ns is FeedNamespace.Core or FeedNamespace.Rdf && Containers.Contains(name);

    /// <summary>
    /// Whether the start of an element shows that another, standing directly in a container, has ended although its
    /// end tag is missing: fields do not hold fields, and stray markup between fields holds none either.
    /// </summary>
    public static bool Ends(MarkupElement earlier, FeedNamespace ns, string name)
    {
        if (earlier.Namespace != FeedNamespace.Core)
            return false;
        if (ns != FeedNamespace.Core)
            return ns is not (FeedNamespace.Xhtml or FeedNamespace.Unknown or FeedNamespace.Rdf)
                && (Values.Contains(earlier.Name) || IsStray(earlier.Name));
        if (Values.Contains(earlier.Name))
            return IsField(name) && !(earlier.Name == "title" && IsInline(name));
        if (Bodies.Contains(earlier.Name))
            return IsField(name) && !HtmlNames.Contains(name);
        return IsStray(earlier.Name) && IsField(name);
    }

    private static bool IsInline(string name) => name is "summary" or "source";

    private static bool IsField(string name) => Values.Contains(name) || Bodies.Contains(name) || Groups.Contains(name);

    /// <summary>HTML that stands between fields.</summary>
    private static bool IsStray(string name) => HtmlNames.Contains(name) && !IsField(name);
}
