namespace NewsDigest.Budget;

/// <summary>The money that may be spent on models, shared by all instances: reserved before a call, settled after it.</summary>
public interface IModelBudget
{
    /// <summary>Sets aside the most that a call can cost, and counts it, unless a limit would be passed.</summary>
    Task<ReserveOutcome> ReserveAsync(BudgetOrder order, CancellationToken cancellationToken);

    /// <summary>Replaces a reservation by what the call did cost, as the model reported it.</summary>
    Task SettleAsync(BudgetReservation reservation, decimal spentUsd, CancellationToken cancellationToken);

    /// <summary>What is booked today and this month (UTC).</summary>
    Task<BudgetReport> ReadAsync(CancellationToken cancellationToken);
}
