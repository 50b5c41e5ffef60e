namespace NewsDigest.Budget;

/// <summary>Whether a call of a model may be made.</summary>
public abstract record ReserveOutcome
{
    private ReserveOutcome() { }

    /// <summary>It may.</summary>
    /// <param name="Reservation">What was set aside for it.</param>
    public sealed record Reserved(BudgetReservation Reservation) : ReserveOutcome;

    /// <summary>The day's or the month's limit would be passed.</summary>
    public sealed record NoMoney : ReserveOutcome;

    /// <summary>There were as many calls about its subject today as there may be.</summary>
    public sealed record TooManyCalls : ReserveOutcome;
}
