using NewsDigest.Intake.Items;

namespace NewsDigest.Intake.Notices;

/// <summary>
/// Takes one article out: notes it, and takes its item and, unless it was only corrected, its text away. Safe to repeat and
/// to kill anywhere: the record comes first, and whoever makes or shows an edition heeds it.
/// </summary>
public sealed class WithdrawArticle(IWithdrawalStore withdrawals, IItemStore items, IArticleStore texts)
{
    /// <summary>Takes it out; returns the record that holds, which may be an earlier one.</summary>
    public async Task<Withdrawal> RunAsync(Withdrawal withdrawal, CancellationToken cancellationToken)
    {
        var holding = await withdrawals.AddAsync(withdrawal, cancellationToken);
        await items.RemoveAsync(withdrawal.Article, cancellationToken);
        // The pages of editions that were made with a corrected article still show what they rest on.
        if (holding.Kind == WithdrawalKind.Removed)
            await texts.RemoveAsync(withdrawal.Article, cancellationToken);
        return holding;
    }
}
