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
