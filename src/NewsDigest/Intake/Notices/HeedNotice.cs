using NewsDigest.Articles;
using NewsDigest.Intake.Items;

namespace NewsDigest.Intake.Notices;

/// <summary>
/// Heeds a correction or a withdrawal that arrived: what it speaks of and is there is taken out, and it is kept for what
/// arrives after it. Safe to repeat.
/// </summary>
public sealed class HeedNotice(INoticeStore notices, IItemStore items, WithdrawArticle withdraw, TimeProvider time)
{
    /// <summary>Heeds an article that is a notice.</summary>
    /// <returns>How many articles were taken out.</returns>
    /// <exception cref="ArgumentException">It is none.</exception>
    public async Task<int> RunAsync(Article article, CancellationToken cancellationToken)
    {
        var notice =
            NewsNotice.Of(article) ?? throw new ArgumentException("The article is no notice.", nameof(article));
        await notices.SaveAsync(notice, cancellationToken);
        var since = notice.Arrived - StandingNotices.Reach;
        var known = await notices.ReadAsync(since, cancellationToken).ToListAsync(cancellationToken);
        var standing = new StandingNotices(known);
        var against = new List<(DigestItem Item, NewsNotice Notice)>();
        // Without an end: what is under embargo arrives, for windows, when that ends.
        await foreach (var item in items.ReadAsync(since, DateTimeOffset.MaxValue, cancellationToken))
        {
            if (standing.Against(item) is { } told)
                against.Add((item, told));
        }
        foreach (var (item, told) in against)
        {
            await withdraw.RunAsync(
                new Withdrawal(item.Article, KindOf(told), time.GetUtcNow(), $"notice {article.Origin}")
                {
                    Reason = $"{told.Kind}: {told.Title}",
                    Title = item.Title,
                    Arrived = item.Arrived,
                    CorrectedBy = told.Kind == ArticleNotice.Correction ? told.Id : null,
                },
                cancellationToken
            );
        }
        return against.Count;
    }

    private static WithdrawalKind KindOf(NewsNotice notice) =>
        notice.Kind == ArticleNotice.Withdrawal ? WithdrawalKind.Removed : WithdrawalKind.Superseded;
}
