namespace NewsDigest.Articles;

/// <summary>A correction or a withdrawal, as far as it tells which earlier articles it speaks of.</summary>
/// <param name="Id">The article that is the notice.</param>
/// <param name="Kind">What it does to them.</param>
/// <param name="Title">Its headline without the marking.</param>
/// <param name="Source">Publisher or agency by name.</param>
/// <param name="Url">Canonical web address.</param>
/// <param name="Time">When it was published, else arrived (UTC).</param>
/// <param name="Arrived">When it arrived (UTC).</param>
public sealed record NewsNotice(
    ArticleId Id,
    ArticleNotice Kind,
    string Title,
    string? Source,
    Uri? Url,
    DateTimeOffset Time,
    DateTimeOffset Arrived
)
{
    /// <summary>The notice that an article is, or null where it is a story like any other.</summary>
    public static NewsNotice? Of(Article article) =>
        article.Notice == ArticleNotice.None
            ? null
            : new NewsNotice(
                article.Id,
                article.Notice,
                article.Title,
                article.Source,
                article.Url,
                article.Time,
                article.Arrived
            );

    /// <summary>Whether it speaks of an article: one with its address, or with its headline and from no other source.</summary>
    public bool SpeaksOf(string title, string? source, Uri? url) =>
        (Url is not null && Url == url)
        || (
            string.Equals(Title, title, StringComparison.OrdinalIgnoreCase)
            && (Source is null || source is null || string.Equals(Source, source, StringComparison.OrdinalIgnoreCase))
        );
}
