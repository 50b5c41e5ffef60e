namespace NewsDigest.Web.Syndication;

/// <summary>A topic's stories as a feed, in whatever form it is written. Texts are clean, addresses absolute.</summary>
/// <param name="Title">Title.</param>
/// <param name="Author">Name of the site.</param>
/// <param name="Language">Two-letter ISO 639-1 code of the title.</param>
/// <param name="Id">What names the feed for ever.</param>
/// <param name="Self">Its own address.</param>
/// <param name="Home">The page it belongs to.</param>
/// <param name="Updated">When anything in it changed last (UTC).</param>
/// <param name="Entries">The newest first.</param>
public sealed record TopicFeed(
    string Title,
    string Author,
    string Language,
    string Id,
    string Self,
    string Home,
    DateTimeOffset Updated,
    IReadOnlyList<TopicFeedEntry> Entries
);
