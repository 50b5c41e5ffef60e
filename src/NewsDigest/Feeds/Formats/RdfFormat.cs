using NewsDigest.Feeds.Markup;
using static NewsDigest.Feeds.Markup.FeedNamespace;

namespace NewsDigest.Feeds.Formats;

/// <summary>RSS 0.90, 1.0 and 1.1: RDF, in which items stand beside the channel and are named by <c>about</c>.</summary>
/// <remarks><see href="https://web.resource.org/rss/1.0/spec"/></remarks>
internal static class RdfFormat
{
    /// <summary>The feed of a document whose root is <c>RDF</c>.</summary>
    public static Feed Read(MarkupDocument document, Uri? address)
    {
        var root = document.Root!;
        return RssChannel.Read(document, root.First(Core, "channel") ?? root, address) with { Format = FeedFormat.Rdf };
    }
}
