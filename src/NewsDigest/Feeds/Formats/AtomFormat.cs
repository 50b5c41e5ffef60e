using NewsDigest.Feeds.Markup;
using static NewsDigest.Feeds.Markup.FeedNamespace;

namespace NewsDigest.Feeds.Formats;

/// <summary>Atom 0.3 and 1.0.</summary>
/// <remarks><see href="https://www.rfc-editor.org/rfc/rfc4287"/></remarks>
internal static class AtomFormat
{
    /// <summary>The feed of a document whose root is <c>feed</c>.</summary>
    public static Feed Read(MarkupDocument document, Uri? address)
    {
        var root = document.Root!;
        var link = AtomLinks.Alternate(root, Core, address);
        var fallback = BaseAddress.Absolute(link, null) ?? address;
        var author = Author(root);
        return new Feed
        {
            Format = FeedFormat.Atom,
            Title = AtomText.Line(root.First(Core, "title")),
            Link = link,
            Language = root.Attribute("xml:lang"),
            Wishes = PollingFields.Read(root),
            Entries = [.. root.All(Core, "entry").Where(e => e.IsWhole).Select(e => Entry(e, fallback, author))],
            Truncated = document.Truncated,
        };
    }

    private static FeedEntry Entry(MarkupElement entry, Uri? fallback, string? feedAuthor) =>
        new()
        {
            Id = entry.First(Core, "id").Value(),
            Link = AtomLinks.Alternate(entry, Core, fallback),
            OriginalLink = entry.First(FeedBurner, "origlink").Value(),
            Title = AtomText.Line(entry.First(Core, "title")) ?? entry.First(Media, "title").Line(),
            Published =
                entry.LastDate(Core, "published") ?? entry.LastDate(Core, "issued") ?? entry.LastDate(Core, "created"),
            Updated = entry.LastDate(Core, "updated") ?? entry.LastDate(Core, "modified"),
            Summary = AtomText.Read(entry.First(Core, "summary"), fallback) ?? MediaText.Description(entry, fallback),
            Content = AtomText.Read(entry.First(Core, "content"), fallback),
            Author = Author(entry) ?? (entry.First(Core, "source") is { } source ? Author(source) : null) ?? feedAuthor,
            Tags = Tags(entry),
        };

    /// <summary>The names of the authors; an address of mail or web where one has no name.</summary>
    internal static string? Author(MarkupElement holder, FeedNamespace ns = Core) =>
        FeedFields.Joined(
            holder
                .All(ns, "author")
                .Select(author =>
                    author.First(ns, "name").Line()
                    ?? author.First(ns, "email").Value()
                    ?? author.First(ns, "uri").Value()
                    ?? (author.HasElements ? null : PersonName.Read(author.Line()))
                )
        ) ?? FeedFields.Joined(holder.All(DublinCore, "creator").Select(creator => PersonName.Read(creator.Line())));

    private static List<string> Tags(MarkupElement entry) =>
        [
            .. entry
                .All(Core, "category")
                .Select(c => c.Attribute("label") is { Length: > 0 } label ? label : c.Attribute("term") ?? c.Value())
                .Concat(entry.All(DublinCore, "subject").Select(s => s.Line()))
                .Where(tag => !string.IsNullOrEmpty(tag))
                .Select(tag => tag!)
                .Distinct(),
        ];
}
