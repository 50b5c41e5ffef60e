using System.Text;
using System.Xml;
using NewsDigest.Feeds.Charsets;
using NewsDigest.Feeds.Formats;
using NewsDigest.Feeds.Markup;

namespace NewsDigest.Feeds.Polling;

/// <summary>Reads and writes lists of feeds. Reading is as tolerant as that of feeds; writing is strict.</summary>
/// <remarks><see href="http://opml.org/spec2.opml"/></remarks>
public static class Opml
{
    private const string FullText = "fullText";

    /// <summary>The feeds of a list, each address once, in the order of the list; none where the bytes are no list.</summary>
    public static IReadOnlyList<OpmlFeed> Read(ReadOnlySpan<byte> list)
    {
        var document = XmlCleaner.Clean(FeedDecoder.Decode(list, contentType: null));
        var tokens = new MarkupTokenizer(document);
        var feeds = new List<OpmlFeed>();
        // What each open outline is called: a folder by its name, a feed not at all.
        var open = new Stack<string?>();
        for (var kind = tokens.Read(); kind != MarkupTokenKind.End; kind = tokens.Read())
        {
            if (kind is not (MarkupTokenKind.StartTag or MarkupTokenKind.EndTag))
                continue;
            if (!document.AsSpan()[tokens.Text].Equals("outline", StringComparison.OrdinalIgnoreCase))
                continue;
            if (kind == MarkupTokenKind.EndTag)
            {
                open.TryPop(out _);
                continue;
            }
            var name = tokens.Value("title") ?? tokens.Value("text");
            var address = BaseAddress.Absolute(tokens.Value("xmlUrl"), null);
            if (address is not null)
                feeds.Add(
                    new OpmlFeed(address, name, tokens.Value("htmlUrl"), [.. open.Reverse().OfType<string>()])
                    {
                        FullText = tokens.Value(FullText)?.ToLowerInvariant() is "true" or "1",
                    }
                );
            if (!tokens.IsEmptyElement)
                open.Push(address is null ? name : null);
        }
        return [.. feeds.DistinctBy(feed => feed.Url)];
    }

    /// <summary>A list of feeds as OPML 2.0, each folder once.</summary>
    /// <param name="title">What the list is called.</param>
    /// <param name="feeds">The feeds, in any order of folders.</param>
    public static string Write(string title, IEnumerable<OpmlFeed> feeds)
    {
        var output = new StringBuilder();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", Clean(title));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            WriteFolder(xml, [.. feeds], depth: 0);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return output.Append('\n').ToString();
    }

    private static void WriteFolder(XmlWriter xml, IReadOnlyList<OpmlFeed> feeds, int depth)
    {
        foreach (var folder in feeds.Where(f => f.Folders.Count > depth).GroupBy(f => f.Folders[depth]))
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", Clean(folder.Key));
            WriteFolder(xml, [.. folder], depth + 1);
            xml.WriteEndElement();
        }
        foreach (var feed in feeds.Where(f => f.Folders.Count == depth))
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("type", "rss");
            xml.WriteAttributeString("text", Clean(feed.Title ?? feed.Url.Host));
            xml.WriteAttributeString("xmlUrl", feed.Url.AbsoluteUri);
            if (feed.FullText)
                xml.WriteAttributeString(FullText, "true");
            if (feed.Site is not null)
                xml.WriteAttributeString("htmlUrl", Clean(feed.Site));
            xml.WriteEndElement();
        }
    }

    /// <summary>What XML cannot hold, no name needs.</summary>
    private static string Clean(string text) => string.Concat(XmlCleaner.Clean(text).Where(XmlConvert.IsXmlChar));
}
