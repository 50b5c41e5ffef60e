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
    private readonly Dictionary<(DateOnly Day, string Subject), int> calls = [];
    private readonly Dictionary<(DateOnly Day, BudgetPurpose Purpose), BudgetLine> booked = [];

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public Task<ReserveOutcome> ReserveAsync(BudgetOrder order, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order.Usd);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
            return Task.FromResult(Reserve(order));
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
                Book(reserved.Day, reserved.Purpose, 0, spentUsd - reserved.Usd);
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<BudgetReport> ReadAsync(CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(new BudgetReport(Today(), OfDay(Today()), OfMonth(Today())));
    }

    private ReserveOutcome Reserve(BudgetOrder order)
    {
        var day = Today();
        var made = order.Subject is null ? 0 : calls.GetValueOrDefault((day, order.Subject));
        if (made >= order.CallsPerSubject)
            return new ReserveOutcome.TooManyCalls();
        if (OfDay(day).BookedUsd + order.Usd > dailyLimitUsd || OfMonth(day).BookedUsd + order.Usd > monthlyLimitUsd)
            return new ReserveOutcome.NoMoney();
        var reservation = new BudgetReservation(Guid.NewGuid(), order.Usd, day, order.Purpose);
        open.Add(reservation.Id, reservation);
        if (order.Subject is not null)
            calls[(day, order.Subject)] = made + 1;
        Book(day, order.Purpose, 1, order.Usd);
        return new ReserveOutcome.Reserved(reservation);
    }

    private void Book(DateOnly day, BudgetPurpose purpose, int count, decimal usd)
    {
        var before = booked.GetValueOrDefault((day, purpose)) ?? new BudgetLine(purpose, 0, 0);
        booked[(day, purpose)] = new BudgetLine(purpose, before.Calls + count, before.Usd + usd);
    }

    private BudgetPeriod OfDay(DateOnly day) => Sum(dailyLimitUsd, d => d == day);

    private BudgetPeriod OfMonth(DateOnly day) => Sum(monthlyLimitUsd, d => d.Year == day.Year && d.Month == day.Month);

    private BudgetPeriod Sum(decimal limitUsd, Func<DateOnly, bool> isIn)
    {
        BudgetLine[] lines =
        [
            .. booked
                .Where(b => isIn(b.Key.Day))
                .GroupBy(b => b.Key.Purpose, b => b.Value)
                .OrderBy(g => g.Key)
                .Select(g => new BudgetLine(g.Key, g.Sum(l => l.Calls), g.Sum(l => l.Usd))),
        ];
        return new BudgetPeriod(limitUsd, lines.Sum(l => l.Usd), lines);
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
