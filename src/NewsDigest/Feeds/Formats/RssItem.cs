using NewsDigest.Feeds.Markup;
using static NewsDigest.Feeds.Markup.FeedNamespace;

namespace NewsDigest.Feeds.Formats;

/// <summary>Reads an item of RSS or RDF. Where several fields say one thing, the format's own comes first.</summary>
internal static class RssItem
{
    /// <summary>The entry of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="fallback">What links are relative to where no <c>xml:base</c> says it.</param>
    /// <param name="channelAuthor">Who wrote items that name nobody.</param>
    public static FeedEntry Read(MarkupElement item, Uri? fallback, string? channelAuthor) =>
        new()
        {
            Id = item.First(Core, "guid").Value() ?? item.Attribute("rdf:about") ?? item.First(Atom, "id").Value(),
            Link = Link(item, fallback),
            OriginalLink = item.First(FeedBurner, "origlink").Value(),
            Title = Title(item),
            Published = Published(item),
            Updated =
                item.LastDate(Atom, "updated")
                ?? item.LastDate(DublinCoreTerms, "modified")
                ?? item.LastDate(Core, "updated")
                ?? item.LastDate(Core, "modified"),
            Summary = Summary(item, fallback),
            Content = Content(item, fallback),
            Author = Author(item) ?? channelAuthor,
            Tags =
            [
                .. item.All(Core, "category")
                    .Concat(item.All(DublinCore, "subject"))
                    .Select(tag => tag.Line())
                    .Where(tag => tag is not null)
                    .Select(tag => tag!)
                    .Distinct(),
            ],
        };

    private static string? Title(MarkupElement item) =>
        item.First(Core, "title").Line()
        ?? item.First(DublinCore, "title").Line()
        ?? AtomText.Line(item.First(Atom, "title"))
        ?? item.First(Media, "title").Line()
        ?? item.First(Itunes, "title").Line();

    private static string? Link(MarkupElement item, Uri? fallback)
    {
        var baseAddress = BaseAddress.Of(item, fallback);
        return BaseAddress.Resolve(item.First(Core, "link").Value(), baseAddress)
            ?? AtomLinks.Alternate(item, Core, fallback)
            ?? AtomLinks.Alternate(item, Atom, fallback)
            ?? Permalink(item)
            ?? BaseAddress.Absolute(item.Attribute("rdf:about"), null)?.OriginalString;
    }

    /// <summary>The guid where it is an address: it is one unless the item says it is not.</summary>
    private static string? Permalink(MarkupElement item)
    {
        var guid = item.First(Core, "guid");
        return guid is null || string.Equals(guid.Attribute("ispermalink"), "false", StringComparison.OrdinalIgnoreCase)
            ? null
            : BaseAddress.Absolute(guid.Value(), null)?.OriginalString;
    }

    private static DateTimeOffset? Published(MarkupElement item) =>
        item.LastDate(Core, "pubdate")
        ?? item.LastDate(DublinCoreTerms, "issued")
        ?? item.LastDate(Atom, "published")
        ?? item.LastDate(DublinCore, "date")
        ?? item.LastDate(DublinCoreTerms, "created")
        ?? item.LastDate(DublinCoreTerms, "date")
        ?? item.LastDate(Core, "published")
        ?? item.LastDate(Core, "issued")
        ?? item.LastDate(Core, "created")
        ?? item.LastDate(Core, "date");

    private static FeedText? Summary(MarkupElement item, Uri? fallback) =>
        AtomText.Read(item.First(Core, "summary"), fallback)
        ?? item.First(Core, "description").Html(fallback)
        ?? AtomText.Read(item.First(Atom, "summary"), fallback)
        ?? item.First(Itunes, "summary").Html(fallback)
        ?? item.First(DublinCore, "description").Html(fallback)
        ?? MediaText.Description(item, fallback)
        ?? item.First(Itunes, "subtitle").Html(fallback);

    private static FeedText? Content(MarkupElement item, Uri? fallback) =>
        item.First(FeedNamespace.Content, "encoded").Html(fallback)
        ?? AtomText.Read(item.First(Xhtml, "body"), fallback)
        ?? AtomText.Read(item.First(Core, "body"), fallback)
        ?? AtomText.Read(item.First(Atom, "content"), fallback)
        ?? AtomText.Read(item.First(Core, "content"), fallback)
        ?? item.First(Core, "fullitem").Html(fallback)
        // Beside a summary, the description is the text.
        ?? (item.First(Core, "summary") is null ? null : item.First(Core, "description").Html(fallback));

    private static string? Author(MarkupElement item)
    {
        var author = PersonName.Read(item.First(Core, "author").Line());
        var creators = FeedFields.Joined(item.All(DublinCore, "creator").Select(c => PersonName.Read(c.Line())));
        // An address of mail names nobody where there is a name.
        if (author is null || author.Contains('@') && creators is not null)
            author = creators;
        return author ?? item.First(Itunes, "author").Line() ?? AtomFormat.Author(item, Atom);
    }
}
