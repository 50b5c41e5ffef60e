using NewsDigest.Feeds.Markup;
using static NewsDigest.Feeds.Markup.FeedNamespace;

namespace NewsDigest.Feeds.Formats;

/// <summary>What RSS and RDF have in common: a channel, and items in it or beside it.</summary>
internal static class RssChannel
{
    /// <summary>The feed of a channel.</summary>
    public static Feed Read(MarkupDocument document, MarkupElement channel, Uri? address)
    {
        var root = document.Root!;
        var link = Link(channel, address);
        var fallback = BaseAddress.Absolute(link, null) ?? address;
        var author = Author(channel);
        var items =
            root == channel ? channel.All(Core, "item") : channel.All(Core, "item").Concat(root.All(Core, "item"));
        return new Feed
        {
            Format = FeedFormat.Rss,
            Title = (
                channel.First(Core, "title") ?? channel.First(DublinCore, "title") ?? channel.First(Atom, "title")
            ).Line(),
            Link = link,
            Language =
                (channel.First(Core, "language") ?? channel.First(DublinCore, "language")).Value()
                ?? root.Attribute("xml:lang"),
            Wishes = PollingFields.Read(channel),
            Entries = [.. items.Where(i => i.IsWhole).Select(i => RssItem.Read(i, fallback, author))],
            Truncated = document.Truncated,
        };
    }

    private static string? Link(MarkupElement channel, Uri? address)
    {
        var baseAddress = BaseAddress.Of(channel, address);
        return BaseAddress.Resolve(channel.First(Core, "link").Value(), baseAddress)
            ?? AtomLinks.Alternate(channel, Core, address)
            ?? AtomLinks.Alternate(channel, Atom, address);
    }

    /// <summary>Who wrote the items that name nobody. The editor and the webmaster did not.</summary>
    private static string? Author(MarkupElement channel) =>
        FeedFields.Joined(channel.All(DublinCore, "creator").Select(creator => PersonName.Read(creator.Line())))
        ?? PersonName.Read(channel.First(Core, "author").Line())
        ?? channel.First(Itunes, "author").Line();
}
