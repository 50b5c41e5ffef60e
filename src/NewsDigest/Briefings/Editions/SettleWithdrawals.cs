using NewsDigest.Articles;
using NewsDigest.Briefings.Archive;
using NewsDigest.Faults;
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
    /// <exception cref="AggregateException">Some could not be settled; the others are.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var open = await withdrawals.ReadUnsettledAsync(cancellationToken).ToListAsync(cancellationToken);
        var steps = new SeparateSteps();
        foreach (var withdrawal in open)
            await steps.TryAsync(() => SettleAsync(withdrawal, cancellationToken), cancellationToken);
        steps.ThrowIfAnyFailed($"{steps.Failed} of {open.Count} withdrawals could not be settled.");
        return open.Count;
    }

    private async Task SettleAsync(Withdrawal withdrawal, CancellationToken cancellationToken)
    {
        if (withdrawal.Kind == WithdrawalKind.Removed)
            await ReindexAsync(withdrawal, cancellationToken);
        await withdrawals.SettleAsync(withdrawal, cancellationToken);
    }

    private async Task ReindexAsync(Withdrawal withdrawal, CancellationToken cancellationToken)
    {
        var from = withdrawal.Arrived ?? DateTimeOffset.MinValue;
        var until = withdrawal.Arrived + LongestTold ?? DateTimeOffset.MaxValue;
        var removed = new HashSet<ArticleId> { withdrawal.Article };
        // Listed first: an index that is saved meanwhile must not disturb the list.
        var archived = await indexes.ListAsync(from, until, cancellationToken).ToListAsync(cancellationToken);
        // One edition that cannot be read leaves the words of no other to be found.
        var steps = new SeparateSteps();
        foreach (var (instant, _) in archived)
            await steps.TryAsync(
                async () =>
                {
                    var made = await editions.AsMade.FindAsync(instant, cancellationToken);
                    if (made?.Holds(removed) == true)
                        await indexEdition.RunAsync(instant, cancellationToken);
                },
                cancellationToken
            );
        steps.ThrowIfAnyFailed($"{steps.Failed} editions could not be looked through for {withdrawal.Article}.");
    }
}
