using NewsDigest.Feeds.Charsets;
using NewsDigest.Feeds.Formats;
using NewsDigest.Feeds.Markup;

namespace NewsDigest.Feeds.Polling.Discovery;

/// <summary>Finds the feeds that a web page names in its <c>link</c> elements.</summary>
/// <remarks><see href="https://html.spec.whatwg.org/multipage/links.html#rel-alternate"/></remarks>
public static class FeedLinks
{
    private static readonly string[] Types =
    [
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "application/rdf+xml",
        "application/xml",
        "text/xml",
    ];

    /// <summary>The feeds that a page names, each address once, in the order of the page.</summary>
    public static IReadOnlyList<FeedLink> In(FeedSource page) =>
        In(FeedDecoder.Decode(page.Content.Span, page.ContentType), page.Address);

    /// <summary>The same for a page that is decoded.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">Where it came from: what its addresses are relative to, unless it says so itself.</param>
    public static IReadOnlyList<FeedLink> In(string page, Uri? address)
    {
        var tokens = new MarkupTokenizer(page);
        var links = new List<FeedLink>();
        var baseAddress = address;
        var inScript = false;
        for (var kind = tokens.Read(); kind != MarkupTokenKind.End; kind = tokens.Read())
        {
            if (kind is not (MarkupTokenKind.StartTag or MarkupTokenKind.EndTag))
                continue;
            var name = page.AsSpan()[tokens.Text];
            if (HtmlNames.IsHidden(name))
                inScript = kind == MarkupTokenKind.StartTag;
            else if (inScript || kind == MarkupTokenKind.EndTag)
                continue;
            // The first base holds.
            else if (Is(name, "base") && baseAddress == address)
                baseAddress = BaseAddress.Absolute(tokens.Value("href"), address) ?? address;
            else if (Is(name, "link") && NamesFeed(tokens.Value("rel"), tokens.Value("type")))
            {
                if (BaseAddress.Absolute(tokens.Value("href"), baseAddress) is { } url)
                    links.Add(new FeedLink(url, tokens.Value("title")));
            }
        }
        return [.. links.DistinctBy(link => link.Url)];
    }

    private static bool NamesFeed(string? relations, string? type)
    {
        var all = (relations ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (all.Contains("feed", StringComparer.OrdinalIgnoreCase))
            return true;
        return all.Contains("alternate", StringComparer.OrdinalIgnoreCase)
            && Types.Contains(type?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase);
    }

    private static bool Is(ReadOnlySpan<char> name, string element) =>
        name.Equals(element, StringComparison.OrdinalIgnoreCase);
}
