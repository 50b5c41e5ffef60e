namespace NewsDigest.Budget;

/// <summary>What was booked on one purpose.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="Calls">How many calls were reserved.</param>
/// <param name="Usd">US dollars.</param>
public sealed record BudgetLine(BudgetPurpose Purpose, int Calls, decimal Usd);
