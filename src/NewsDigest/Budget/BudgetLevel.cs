namespace NewsDigest.Budget;

/// <summary>How near its limit a budget is.</summary>
public enum BudgetLevel
{
    /// <summary>Less than 80 % are booked.</summary>
    Fine,

    /// <summary>80 % or more are booked.</summary>
    Warning,

    /// <summary>All of it is booked.</summary>
    UsedUp,
}
