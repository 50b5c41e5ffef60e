using NewsDigest.Feeds.Charsets;
using NewsDigest.Feeds.Polling.Robots;
using NewsDigest.Text;

namespace NewsDigest.Feeds.Polling;

/// <summary>Fetches the web pages of entries whose own text is too short, as far as their hosts let robots do that.</summary>
/// <param name="fetcher">Fetches them.</param>
/// <param name="robots">Says whether that is allowed.</param>
public sealed class EntryPages(IFeedFetcher fetcher, RobotsRules robots)
{
    /// <summary>A text of so many words is told from a teaser, and is left as it is.</summary>
    public const int EnoughWords = 150;

    /// <summary>Whether the text of an entry is so short that its page may hold more.</summary>
    public static bool IsWanted(FeedEntry entry) =>
        entry.ArticleUrl is not null && WordCount.Of(EntryDocument.TextOf(entry)) < EnoughWords;

    /// <summary>The page of an entry, decoded; null where there is none, it is none, or it may not be fetched.</summary>
    public async Task<string?> FindAsync(FeedEntry entry, CancellationToken cancellationToken)
    {
        if (entry.ArticleUrl is not { } address)
            return null;
        var request = new FeedRequest(address) { Resource = FeedResource.Page, Permits = robots.AllowsAsync };
        return
            await fetcher.FetchAsync(request, cancellationToken) is FeedFetch.Fetched { Source: var page }
            && IsHtml(page.ContentType)
            ? FeedDecoder.Decode(page.Content.Span, page.ContentType)
            : null;
    }

    private static bool IsHtml(string? contentType) =>
        contentType is null || contentType.Contains("html", StringComparison.OrdinalIgnoreCase);
}
