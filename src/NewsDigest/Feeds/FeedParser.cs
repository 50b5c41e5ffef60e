using System.Globalization;
using NewsDigest.Feeds.Charsets;
using NewsDigest.Feeds.Formats;
using NewsDigest.Feeds.Markup;

namespace NewsDigest.Feeds;

/// <summary>
/// Parses feeds as they exist in the wild: RSS, RDF, Atom and JSON Feed, damaged or not. Pure: nothing is fetched, no
/// document type is read and no entity it declares expanded; time and memory are linear in the bytes.
/// </summary>
public static class FeedParser
{
    /// <summary>The feed that a document holds, or why it holds none. Never throws for what the bytes hold.</summary>
    public static FeedOutcome Parse(FeedSource source)
    {
        if (source.Content.Length > source.MaxBytes)
            return TooLarge(source);
        var bytes = source.Content;
        if (Gzip.Announces(bytes.Span))
        {
            switch (Gzip.Unpack(bytes, source.MaxBytes))
            {
                case { TooLarge: true }:
                    return TooLarge(source);
                case { Content.Length: 0 }:
                    return new FeedOutcome.Failed(
                        FeedFailureReason.Malformed,
                        "it is compressed, and the compressed data is damaged"
                    );
                case { Content: var unpacked }:
                    bytes = unpacked;
                    break;
            }
        }
        var text = XmlCleaner.Clean(FeedDecoder.Decode(bytes.Span, source.ContentType));
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty)
            return new FeedOutcome.Failed(FeedFailureReason.Empty, "it is empty");
        return start[0] is '{' or '[' ? JsonFeedFormat.Read(text, source.Address) : ReadMarkup(text, source.Address);
    }

    private static FeedOutcome ReadMarkup(string text, Uri? address)
    {
        var document = MarkupTree.Build(text);
        return document.Root?.Name switch
        {
            "feed" => new FeedOutcome.Parsed(AtomFormat.Read(document, address)),
            "rdf" => new FeedOutcome.Parsed(RdfFormat.Read(document, address)),
            "rss" or "channel" => new FeedOutcome.Parsed(RssFormat.Read(document, address)),
            _ => new FeedOutcome.Failed(
                FeedFailureReason.NotAFeed,
                document.HoldsHtml
                    ? "it is a web page; give the address of its feed"
                    : "there is no rss, RDF or feed element in it, nor a JSON feed"
            ),
        };
    }

    private static FeedOutcome.Failed TooLarge(FeedSource source) =>
        new(
            FeedFailureReason.TooLarge,
            string.Create(CultureInfo.InvariantCulture, $"it holds more than {source.MaxBytes:N0} bytes")
        );
}
