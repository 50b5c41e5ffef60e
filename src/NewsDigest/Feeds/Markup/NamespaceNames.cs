using System.Collections.Frozen;

namespace NewsDigest.Feeds.Markup;

/// <summary>Tells vocabularies by their addresses, in the spellings that are about, and by their usual prefixes.</summary>
internal static class NamespaceNames
{
    private static readonly FrozenDictionary<string, FeedNamespace> Addresses = new Dictionary<string, FeedNamespace>
    {
        [""] = FeedNamespace.Core,
        ["www.w3.org/2005/atom"] = FeedNamespace.Atom,
        ["purl.org/atom/ns"] = FeedNamespace.Atom,
        ["purl.org/rss/1.0"] = FeedNamespace.Core,
        ["purl.org/net/rss1.1"] = FeedNamespace.Core,
        ["channel.netscape.com/rdf/simple/0.9"] = FeedNamespace.Core,
        ["my.netscape.com/rdf/simple/0.9"] = FeedNamespace.Core,
        ["my.netscape.com/publish/formats/rss-0.91.dtd"] = FeedNamespace.Core,
        ["backend.userland.com/rss"] = FeedNamespace.Core,
        ["backend.userland.com/rss2"] = FeedNamespace.Core,
        ["blogs.law.harvard.edu/tech/rss"] = FeedNamespace.Core,
        ["cyber.law.harvard.edu/rss/rss.html"] = FeedNamespace.Core,
        ["www.w3.org/1999/02/22-rdf-syntax-ns"] = FeedNamespace.Rdf,
        ["purl.org/dc/elements/1.0"] = FeedNamespace.DublinCore,
        ["purl.org/dc/elements/1.1"] = FeedNamespace.DublinCore,
        ["purl.org/dc/terms"] = FeedNamespace.DublinCoreTerms,
        ["purl.org/rss/1.0/modules/content"] = FeedNamespace.Content,
        ["purl.org/rss/1.0/modules/syndication"] = FeedNamespace.Syndication,
        ["search.yahoo.com/mrss"] = FeedNamespace.Media,
        ["www.rssboard.org/media-rss"] = FeedNamespace.Media,
        ["video.search.yahoo.com/mrss"] = FeedNamespace.Media,
        ["www.itunes.com/dtds/podcast-1.0.dtd"] = FeedNamespace.Itunes,
        ["www.w3.org/1999/xhtml"] = FeedNamespace.Xhtml,
        ["rssnamespace.org/feedburner/ext/1.0"] = FeedNamespace.FeedBurner,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, FeedNamespace> Prefixes = new Dictionary<string, FeedNamespace>
    {
        [""] = FeedNamespace.Core,
        ["rss"] = FeedNamespace.Core,
        ["atom"] = FeedNamespace.Atom,
        ["atom10"] = FeedNamespace.Atom,
        ["a10"] = FeedNamespace.Atom,
        ["rdf"] = FeedNamespace.Rdf,
        ["dc"] = FeedNamespace.DublinCore,
        ["dcterms"] = FeedNamespace.DublinCoreTerms,
        ["content"] = FeedNamespace.Content,
        ["sy"] = FeedNamespace.Syndication,
        ["media"] = FeedNamespace.Media,
        ["itunes"] = FeedNamespace.Itunes,
        ["xhtml"] = FeedNamespace.Xhtml,
        ["feedburner"] = FeedNamespace.FeedBurner,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, FeedNamespace>.AlternateLookup<ReadOnlySpan<char>> ByAddress =
        Addresses.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, FeedNamespace>.AlternateLookup<ReadOnlySpan<char>> ByPrefix =
        Prefixes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The vocabulary of a declared address; scheme, case and the last slash or hash do not matter.</summary>
    public static FeedNamespace OfAddress(ReadOnlySpan<char> address)
    {
        address = address.Trim();
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            address = address[(scheme + 3)..];
        return ByAddress.TryGetValue(address.TrimEnd("/#"), out var known) ? known : FeedNamespace.Unknown;
    }

    /// <summary>The vocabulary that a prefix stands for where nobody declared it.</summary>
    public static FeedNamespace OfUndeclaredPrefix(ReadOnlySpan<char> prefix) =>
        ByPrefix.TryGetValue(prefix, out var known) ? known : FeedNamespace.Unknown;
}
