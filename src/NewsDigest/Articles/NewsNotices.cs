namespace NewsDigest.Articles;

/// <summary>Heeds the notices among articles at hand.</summary>
public static class NewsNotices
{
    /// <summary>
    /// The articles that stand, in their order: without those that a later one corrects or withdraws, and without the
    /// withdrawals themselves. A notice speaks of an article with its address, or with its headline and from no other source.
    /// </summary>
    public static IReadOnlyList<Article> Heed(IReadOnlyList<Article> articles)
    {
        var notices = articles.Index().Where(at => at.Item.Notice != ArticleNotice.None).ToList();
        if (notices.Count == 0)
            return articles;
        return
        [
            .. articles
                .Index()
                .Where(at =>
                    at.Item.Notice != ArticleNotice.Withdrawal
                    && !notices.Exists(notice => IsLater(notice, at) && SpeaksOf(notice.Item, at.Item))
                )
                .Select(at => at.Item),
        ];
    }

    /// <summary>Of the same time a notice is the later, of two notices the one that comes last.</summary>
    private static bool IsLater((int Index, Article Item) notice, (int Index, Article Item) other) =>
        notice.Item.Time != other.Item.Time
            ? notice.Item.Time > other.Item.Time
            : other.Item.Notice == ArticleNotice.None || notice.Index > other.Index;

    private static bool SpeaksOf(Article notice, Article article) =>
        (notice.Url is not null && notice.Url == article.Url)
        || (
            string.Equals(notice.Title, article.Title, StringComparison.OrdinalIgnoreCase)
            && (
                notice.Source is null
                || article.Source is null
                || string.Equals(notice.Source, article.Source, StringComparison.OrdinalIgnoreCase)
            )
        );
}
