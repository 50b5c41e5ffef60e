using System.Collections.Frozen;

namespace NewsDigest.Articles.Html;

/// <summary>What HTML says about elements of a name, as far as a reader of texts needs it.</summary>
/// <see href="https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody"/>
[Flags]
internal enum HtmlTag
{
    /// <summary>A block: it begins a new line, and may hold others.</summary>
    Block = 0,

    /// <summary>Runs within a line.</summary>
    Inline = 1,

    /// <summary>Only changes how its text looks: no element of the tree, so that wrong nesting does no harm.</summary>
    Transparent = 2,

    /// <summary>Has no content and no end tag.</summary>
    Void = 4,

    /// <summary>Its content is characters up to its end tag, whatever stands in them.</summary>
    Raw = 8,

    /// <summary>Its start ends a paragraph that is open.</summary>
    EndsParagraph = 16,

    /// <summary>Belongs in the head of a page.</summary>
    Head = 32,

    /// <summary>Holds no words of a text: programs, pictures, forms' fields.</summary>
    Wordless = 64,

    /// <summary>End tags of elements outside do not reach into it.</summary>
    Scope = 128,
}

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
        ("svg math object video audio canvas button select rt rp", HtmlTag.Inline | HtmlTag.Wordless | HtmlTag.Scope),
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
