using NewsDigest.Feeds.Markup;

namespace NewsDigest.Feeds.Formats;

/// <summary>Finds the address that an Atom feed or entry stands for among its links.</summary>
/// <remarks><see href="https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7"/></remarks>
internal static class AtomLinks
{
    /// <summary>The address of the alternate, a web page before anything else; null where there is none.</summary>
    public static string? Alternate(MarkupElement holder, FeedNamespace ns, Uri? fallback)
    {
        MarkupElement? best = null;
        foreach (var link in holder.All(ns, "link"))
        {
            if (link.Attribute("rel") is not (null or "" or "alternate") || string.IsNullOrEmpty(Address(link)))
                continue;
            if (best is null || !IsPage(best) && IsPage(link))
                best = link;
        }
        return best is null ? null : BaseAddress.Resolve(Address(best), BaseAddress.Of(best, fallback));
    }

    private static string? Address(MarkupElement link) =>
        link.Attribute("href") is { Length: > 0 } href ? href : link.Text();

    private static bool IsPage(MarkupElement link) =>
        link.Attribute("type") is null or "" or "text/html" or "application/xhtml+xml";
}
