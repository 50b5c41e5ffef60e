using NewsDigest.Text;

namespace NewsDigest.Feeds.Markup;

/// <summary>The elements of HTML, past and present.</summary>
/// <remarks><see href="https://html.spec.whatwg.org/multipage/indices.html#elements-3"/></remarks>
internal static class HtmlNames
{
    private static readonly WordSet All = WordSet.Of(
        "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br "
            + "button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em "
            + "embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html "
            + "i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noframes "
            + "noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search "
            + "section select slot small source span strike strong style sub summary sup svg table tbody td template "
            + "textarea tfoot th thead time title tr track tt u ul var video wbr",
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly WordSet Void = WordSet.Of(
        "area base br col embed frame hr img input meta param track wbr",
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly WordSet Blocks = WordSet.Of(
        "address article aside blockquote br caption center dd details dialog div dl dt fieldset figcaption figure "
            + "footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul",
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether HTML has such an element.</summary>
    public static bool Contains(ReadOnlySpan<char> name) => All.Contains(name);

    /// <summary>Whether such an element never holds anything, so that its end tag is not missed.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether such an element stands on lines of its own.</summary>
    public static bool IsBlock(ReadOnlySpan<char> name) => Blocks.Contains(name);

    /// <summary>Whether the content of such an element is nothing to read.</summary>
    public static bool IsHidden(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase)
        || name.Equals("style", StringComparison.OrdinalIgnoreCase);
}
