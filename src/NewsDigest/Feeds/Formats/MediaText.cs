using NewsDigest.Feeds.Markup;

namespace NewsDigest.Feeds.Formats;

/// <summary>Reads the descriptions of Media RSS, which stand in the entry or in its groups and contents.</summary>
/// <remarks><see href="https://www.rssboard.org/media-rss"/></remarks>
internal static class MediaText
{
    /// <summary>The first description of an entry's media; null where there is none.</summary>
    public static FeedText? Description(MarkupElement entry, Uri? fallback) =>
        First(entry, "description").Html(fallback);

    private static MarkupElement? First(MarkupElement holder, string name) =>
        holder.First(FeedNamespace.Media, name)
        ?? holder
            .All(FeedNamespace.Media, "group")
            .Concat(holder.All(FeedNamespace.Media, "content"))
            .Select(inner => First(inner, name))
            .FirstOrDefault(found => found is not null);
}
