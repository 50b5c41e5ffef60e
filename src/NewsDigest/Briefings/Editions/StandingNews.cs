using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Stories;

namespace NewsDigest.Briefings.Editions;

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
    public async Task<NewsWindow> ReadAsync(
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
        var running = new List<Story>();
        var asStored = new Dictionary<StoryId, Story>();
        await foreach (var stored in stories.ReadAsync(storiesAfter, cancellationToken))
        {
            if (stored.Without(takenOut) is not { } left)
                continue;
            running.Add(left);
            if (ReferenceEquals(left, stored))
                asStored[stored.Id] = stored;
        }
        return new NewsWindow(eligible, running, asStored);
    }
}
