using NewsDigest.Intake;
using NewsDigest.Stories;

namespace NewsDigest.Briefings;

/// <summary>The window's items and the running stories without what was taken out or is spoken of by a notice.</summary>
public sealed class StandingNews(
    IItemStore items,
    IStoryStore stories,
    IWithdrawalStore withdrawals,
    INoticeStore notices
)
{
    /// <summary>Items that arrived within a window, and stories seen after an instant; both without what is told no more.</summary>
    /// <param name="after">Where the window begins (UTC).</param>
    /// <param name="until">Where it ends (UTC).</param>
    /// <param name="storiesAfter">Stories last seen after this instant (UTC).</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public async Task<(List<DigestItem> Items, List<Story> Stories)> ReadAsync(
        DateTimeOffset after,
        DateTimeOffset until,
        DateTimeOffset storiesAfter,
        CancellationToken cancellationToken
    )
    {
        var standing = new StandingNotices(
            await notices.ReadAsync(after, cancellationToken).ToListAsync(cancellationToken)
        );
        var takenOut = await withdrawals
            .ReadAsync(DateTimeOffset.MinValue, cancellationToken)
            .Select(w => w.Article)
            .ToHashSetAsync(cancellationToken: cancellationToken);
        var eligible = new List<DigestItem>();
        await foreach (var item in items.ReadAsync(after, until, cancellationToken))
        {
            if (takenOut.Contains(item.Article))
                continue;
            if (standing.Against(item) is null)
                eligible.Add(item);
            else
                takenOut.Add(item.Article);
        }
        var running = await stories
            .ReadAsync(storiesAfter, cancellationToken)
            .Select(s => s.Without(takenOut))
            .OfType<Story>()
            .ToListAsync(cancellationToken);
        return (eligible, running);
    }
}
