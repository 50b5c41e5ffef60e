using System.Collections.Frozen;

namespace NewsDigest.Articles.Html;

/// <summary>The names of HTML's elements.</summary>
internal static class HtmlTags
{
    private static readonly FrozenDictionary<string, (string Name, HtmlTag Tag)> Known = new (
        string Names,
        HtmlTag Tag
    )[]
    {
        ("html body", HtmlTag.Scope),
        ("head", HtmlTag.Wordless),
        ("meta link base", HtmlTag.Void | HtmlTag.Head | HtmlTag.Wordless),
        ("title", HtmlTag.Raw | HtmlTag.Head | HtmlTag.Wordless),
        ("script style noscript", HtmlTag.Raw | HtmlTag.Head | HtmlTag.Wordless),
        ("template", HtmlTag.Head | HtmlTag.Wordless | HtmlTag.Scope),
        ("textarea iframe xmp noframes noembed", HtmlTag.Raw | HtmlTag.Wordless),
        (
            "address article aside blockquote center details dialog dir div dl fieldset footer form header hgroup main menu nav ol p section summary ul pre listing figure figcaption h1 h2 h3 h4 h5 h6 table",
            HtmlTag.EndsParagraph
        ),
        ("li dd dt", HtmlTag.EndsParagraph),
        ("td th caption", HtmlTag.Scope),
        ("tr tbody thead tfoot colgroup option optgroup legend", HtmlTag.Block),
        ("hr", HtmlTag.Void | HtmlTag.EndsParagraph),
        ("br", HtmlTag.Void),
        ("img input source track param embed col area wbr", HtmlTag.Void | HtmlTag.Inline | HtmlTag.Wordless),
        ("svg object video audio canvas button select rt rp", HtmlTag.Inline | HtmlTag.Wordless | HtmlTag.Scope),
        ("math", HtmlTag.Inline | HtmlTag.Scope),
        (
            "semantics mi mn mo ms mtext mspace mrow msup msub msubsup mover munder munderover mfrac msqrt mroot mstyle mpadded mphantom mfenced menclose mtable mtr mtd",
            HtmlTag.Transparent | HtmlTag.Inline
        ),
        ("annotation annotation-xml", HtmlTag.Inline | HtmlTag.Wordless),
        ("a span label time data picture map cite", HtmlTag.Inline),
        (
            "b i em strong u s strike font big small tt sub sup mark bdi bdo abbr acronym code dfn kbd samp var q ins del nobr ruby rb",
            HtmlTag.Transparent | HtmlTag.Inline
        ),
    }
        .SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Tag)))
        .ToFrozenDictionary(row => row.name, row => (row.name, row.Tag), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (string Name, HtmlTag Tag)>.AlternateLookup<
        ReadOnlySpan<char>
    > Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name as one string for all elements that have it, and what HTML says; unknown elements are blocks.</summary>
    public static (string Name, HtmlTag Tag) Find(ReadOnlySpan<char> name) =>
        Lookup.TryGetValue(name, out var known) ? known : ("custom", HtmlTag.Block);
}
