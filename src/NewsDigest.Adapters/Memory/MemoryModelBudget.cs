using NewsDigest.Budget;

namespace NewsDigest.Adapters.Memory;

/// <summary>A budget for one process, which forgets what was spent when the process ends. Days and months are UTC.</summary>
/// <param name="dailyLimitUsd">The most US dollars a day.</param>
/// <param name="monthlyLimitUsd">The most US dollars a month.</param>
/// <param name="time">Tells the day.</param>
public sealed class MemoryModelBudget(decimal dailyLimitUsd, decimal monthlyLimitUsd, TimeProvider time) : IModelBudget
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, BudgetReservation> open = [];
    private readonly Dictionary<DateOnly, decimal> days = [];
    private readonly Dictionary<DateOnly, decimal> months = [];

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public Task<BudgetReservation?> ReserveAsync(decimal usd, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(usd);
        cancellationToken.ThrowIfCancellationRequested();
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        lock (gate)
        {
            if (
                days.GetValueOrDefault(day) + usd > dailyLimitUsd
                || months.GetValueOrDefault(Month(day)) + usd > monthlyLimitUsd
            )
                return Task.FromResult<BudgetReservation?>(null);
            var reservation = new BudgetReservation(Guid.NewGuid(), usd, day);
            open.Add(reservation.Id, reservation);
            Book(day, usd);
            return Task.FromResult<BudgetReservation?>(reservation);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public Task SettleAsync(BudgetReservation reservation, decimal spentUsd, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(spentUsd);
        lock (gate)
        {
            // Settled already: an answer that came twice must not give money back twice.
            if (open.Remove(reservation.Id, out var reserved))
                Book(reserved.Day, spentUsd - reserved.Usd);
        }
        return Task.CompletedTask;
    }

    private void Book(DateOnly day, decimal usd)
    {
        days[day] = days.GetValueOrDefault(day) + usd;
        months[Month(day)] = months.GetValueOrDefault(Month(day)) + usd;
    }

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
}
