namespace NewsDigest.Budget;

/// <summary>One call of a model for which money is to be set aside.</summary>
/// <param name="Usd">The most that it can cost, in US dollars.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record BudgetOrder(decimal Usd, BudgetPurpose Purpose = BudgetPurpose.Summaries)
{
    /// <summary>What it is about; its calls of a UTC day are counted. Null: they are not.</summary>
    public string? Subject { get; init; }

    /// <summary>The most calls a UTC day for one subject, over all instances.</summary>
    public int CallsPerSubject { get; init; } = int.MaxValue;
}
