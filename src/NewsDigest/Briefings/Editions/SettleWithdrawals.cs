using NewsDigest.Articles;
using NewsDigest.Briefings.Archive;
using NewsDigest.Intake.Notices;

namespace NewsDigest.Briefings.Editions;

/// <summary>
/// Makes the archive's word indexes anew from which an article was removed, so that nobody finds it by its words. Works from
/// stored records: killed anywhere, the next run does what is left.
/// </summary>
public sealed class SettleWithdrawals(
    IWithdrawalStore withdrawals,
    StandingEditions editions,
    IEditionIndexStore indexes,
    IndexEdition indexEdition
)
{
    /// <summary>No edition this long after an article's arrival tells it any more.</summary>
    public static readonly TimeSpan LongestTold = BriefingPeriod.Longest + TimeSpan.FromHours(1);

    /// <summary>Settles what is not settled.</summary>
    /// <returns>How many records it settled.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var open = await withdrawals.ReadUnsettledAsync(cancellationToken).ToListAsync(cancellationToken);
        foreach (var withdrawal in open)
        {
            if (withdrawal.Kind == WithdrawalKind.Removed)
                await ReindexAsync(withdrawal, cancellationToken);
            await withdrawals.SettleAsync(withdrawal, cancellationToken);
        }
        return open.Count;
    }

    private async Task ReindexAsync(Withdrawal withdrawal, CancellationToken cancellationToken)
    {
        var from = withdrawal.Arrived ?? DateTimeOffset.MinValue;
        var until = withdrawal.Arrived + LongestTold ?? DateTimeOffset.MaxValue;
        var removed = new HashSet<ArticleId> { withdrawal.Article };
        // Listed first: an index that is saved meanwhile must not disturb the list.
        var archived = await indexes.ListAsync(from, until, cancellationToken).ToListAsync(cancellationToken);
        foreach (var (instant, _) in archived)
        {
            var made = await editions.AsMade.FindAsync(instant, cancellationToken);
            if (made?.Holds(removed) == true)
                await indexEdition.RunAsync(instant, cancellationToken);
        }
    }
}
