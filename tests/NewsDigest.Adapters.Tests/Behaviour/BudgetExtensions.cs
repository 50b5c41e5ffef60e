using NewsDigest.Budget;

namespace NewsDigest.Adapters.Tests.Behaviour;

internal static class BudgetExtensions
{
    /// <summary>Reserves for a summary; null where it may not be.</summary>
    public static async Task<BudgetReservation?> ReserveAsync(
        this IModelBudget budget,
        decimal usd,
        CancellationToken cancellationToken
    ) => (await budget.ReserveAsync(new BudgetOrder(usd), cancellationToken) as ReserveOutcome.Reserved)?.Reservation;
}
