using System.Xml;
using CodeHollow.FeedReader;
using NewsDigest.Feeds;

namespace NewsDigest.Benchmarks.Feeds;

/// <summary>The parsers that are timed. Each returns how many entries it found, so that its work cannot be left out.</summary>
public static class FeedParsers
{
    private static readonly XmlReaderSettings Passing = new() { DtdProcessing = DtdProcessing.Ignore };

    /// <summary>The parser of this repository.</summary>
    public static int NewsDigest(byte[] feed) =>
        FeedParser.Parse(new FeedSource(feed)) is FeedOutcome.Parsed { Feed: var parsed } ? parsed.Entries.Count : 0;

    /// <summary>CodeHollow.FeedReader.</summary>
    public static int CodeHollow(byte[] feed) => FeedReader.ReadFromByteArray(feed).Items.Count;

    /// <summary>
    /// The framework's XML reader going through a feed and keeping nothing: no parser on top of it can be faster.
    /// </summary>
    public static int XmlReaderAlone(byte[] feed)
    {
        using var reader = XmlReader.Create(new MemoryStream(feed), Passing);
        var elements = 0;
        while (reader.Read())
            elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
        return elements;
    }

    /// <summary>Whether a parser reads a feed without throwing.</summary>
    public static bool Reads(Func<byte[], int> parse, byte[] feed)
    {
        try
        {
            parse(feed);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
