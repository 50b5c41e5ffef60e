using NewsDigest.Budget;

namespace NewsDigest.Tests.Summaries.Writing;

/// <summary>A budget without limit that remembers what was booked.</summary>
internal sealed class PlentyOfMoney : IModelBudget
{
    public List<BudgetOrder> Orders { get; } = [];

    public List<decimal> Spent { get; } = [];

    public Task<ReserveOutcome> ReserveAsync(BudgetOrder order, CancellationToken cancellationToken)
    {
        Orders.Add(order);
        var reservation = new BudgetReservation(Guid.NewGuid(), order.Usd, new DateOnly(2026, 3, 10), order.Purpose);
        return Task.FromResult<ReserveOutcome>(new ReserveOutcome.Reserved(reservation));
    }

    public Task SettleAsync(BudgetReservation reservation, decimal spentUsd, CancellationToken cancellationToken)
    {
        Spent.Add(spentUsd);
        return Task.CompletedTask;
    }

    public Task<BudgetReport> ReadAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nothing limits this budget.");
}
