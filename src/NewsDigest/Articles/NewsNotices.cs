namespace NewsDigest.Articles;

/// <summary>Heeds the notices among articles at hand.</summary>
public static class NewsNotices
{
    /// <summary>
    /// The articles that stand, in their order: without those that a later one corrects or withdraws, and without the
    /// withdrawals themselves.
    /// </summary>
    public static IReadOnlyList<Article> Heed(IReadOnlyList<Article> articles)
    {
        var notices = articles
            .Index()
            .Where(at => at.Item.Notice != ArticleNotice.None)
            .Select(at => (at.Index, at.Item, Notice: NewsNotice.Of(at.Item)!))
            .ToList();
        if (notices.Count == 0)
            return articles;
        return
        [
            .. articles
                .Index()
                .Where(at =>
                    at.Item.Notice != ArticleNotice.Withdrawal
                    && !notices.Exists(other =>
                        IsLater((other.Index, other.Item), at)
                        && other.Notice.SpeaksOf(at.Item.Title, at.Item.Source, at.Item.Url)
                    )
                )
                .Select(at => at.Item),
        ];
    }

    /// <summary>Of the same time a notice is the later, of two notices the one that comes last.</summary>
    private static bool IsLater((int Index, Article Item) notice, (int Index, Article Item) other) =>
        notice.Item.Time != other.Item.Time
            ? notice.Item.Time > other.Item.Time
            : other.Item.Notice == ArticleNotice.None || notice.Index > other.Index;
}
