using NewsDigest.Feeds.Markup;
using static NewsDigest.Feeds.Markup.FeedNamespace;

namespace NewsDigest.Feeds.Formats;

/// <summary>RSS 0.91 to 0.94 and 2.0.</summary>
/// <remarks><see href="https://www.rssboard.org/rss-specification"/></remarks>
internal static class RssFormat
{
    /// <summary>The feed of a document whose root is <c>rss</c> or <c>channel</c>.</summary>
    public static Feed Read(MarkupDocument document, Uri? address)
    {
        var root = document.Root!;
        return RssChannel.Read(document, root.First(Core, "channel") ?? root, address) with { Format = FeedFormat.Rss };
    }
}
