namespace NewsDigest.Budget;

/// <summary>Money set aside for one call of a model. Never settled, it counts as spent.</summary>
/// <param name="Id">Random id of the reservation.</param>
/// <param name="Usd">The most that the call can cost, in US dollars.</param>
/// <param name="Day">The UTC day it is booked on.</param>
/// <param name="Purpose">What the call is for.</param>
public sealed record BudgetReservation(Guid Id, decimal Usd, DateOnly Day, BudgetPurpose Purpose);
