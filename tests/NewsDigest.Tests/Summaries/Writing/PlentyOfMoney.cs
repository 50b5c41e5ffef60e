using NewsDigest.Budget;

namespace NewsDigest.Tests.Summaries.Writing;

/// <summary>A budget without limit that remembers what was booked.</summary>
internal sealed class PlentyOfMoney : IModelBudget
{
    public List<decimal> Reserved { get; } = [];

    public List<decimal> Spent { get; } = [];

    public Task<BudgetReservation?> ReserveAsync(decimal usd, CancellationToken cancellationToken)
    {
        Reserved.Add(usd);
        return Task.FromResult<BudgetReservation?>(
            new BudgetReservation(Guid.NewGuid(), usd, new DateOnly(2026, 3, 10))
        );
    }

    public Task SettleAsync(BudgetReservation reservation, decimal spentUsd, CancellationToken cancellationToken)
    {
        Spent.Add(spentUsd);
        return Task.CompletedTask;
    }
}
