namespace NewsDigest.Budget;

/// <summary>What is booked on a day or in a month: what calls did cost, and what is set aside for those that are not settled.</summary>
/// <param name="LimitUsd">The most US dollars that may be booked.</param>
/// <param name="BookedUsd">US dollars that are.</param>
/// <param name="Lines">On what, in the order of the purposes; those without a call are left out.</param>
public sealed record BudgetPeriod(decimal LimitUsd, decimal BookedUsd, IReadOnlyList<BudgetLine> Lines)
{
    /// <summary>The share of the limit from which the operator is warned.</summary>
    private const decimal WarningShare = 0.8m;

    /// <summary>What is booked as a share of the limit; 1 and more: nothing is left.</summary>
    public decimal Share => LimitUsd > 0 ? BookedUsd / LimitUsd : 1;

    /// <summary>How near the limit is.</summary>
    public BudgetLevel Level =>
        Share >= 1 ? BudgetLevel.UsedUp
        : Share >= WarningShare ? BudgetLevel.Warning
        : BudgetLevel.Fine;
}
