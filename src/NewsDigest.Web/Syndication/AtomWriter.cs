using System.Globalization;
using System.Text;
using System.Xml;

namespace NewsDigest.Web.Syndication;

/// <summary>Writes feeds as Atom (<see href="https://www.rfc-editor.org/rfc/rfc4287"/>).</summary>
public static class AtomWriter
{
    /// <summary>Media type of what is written.</summary>
    public const string MediaType = "application/atom+xml";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The document in UTF-8.</summary>
    public static byte[] Write(TopicFeed feed)
    {
        var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            xml.WriteElementString("id", Atom, feed.Id);
            xml.WriteElementString("title", Atom, feed.Title);
            xml.WriteElementString("updated", Atom, Instant(feed.Updated));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, feed.Author);
            xml.WriteEndElement();
            WriteLink(xml, "self", MediaType, feed.Self);
            WriteLink(xml, "alternate", "text/html", feed.Home);
            foreach (var entry in feed.Entries)
                WriteEntry(xml, entry);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, TopicFeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteAttributeString("xml", "lang", null, entry.Language);
        xml.WriteElementString("id", Atom, entry.Id);
        xml.WriteElementString("title", Atom, entry.Title);
        xml.WriteElementString("published", Atom, Instant(entry.Published));
        xml.WriteElementString("updated", Atom, Instant(entry.Updated));
        WriteLink(xml, "alternate", "text/html", entry.Link);
        if (entry.Summary.Length > 0)
            xml.WriteElementString("summary", Atom, entry.Summary);
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(entry.Html);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
