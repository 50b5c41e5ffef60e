namespace NewsDigest.Budget;

/// <summary>What is booked on models.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="Today">What is booked on it.</param>
/// <param name="ThisMonth">What is booked in its month, the day included.</param>
public sealed record BudgetReport(DateOnly Day, BudgetPeriod Today, BudgetPeriod ThisMonth);
