using NewsDigest.Budget;
using NewsDigest.Telemetry;

namespace NewsDigest.Summaries.Writing;

/// <summary>
/// One call of a model that is paid for: the most that it can cost is set aside before it, and what it did cost takes that
/// place after it. A call whose cost is not known counts as what was set aside.
/// </summary>
/// <param name="budget">The money.</param>
/// <param name="prices">What the model costs.</param>
/// <param name="time">The clock of the time limits.</param>
internal sealed class PaidCall(IModelBudget budget, ModelPrices prices, TimeProvider time)
{
    /// <summary>Calls.</summary>
    /// <param name="order">The most that the call can cost, and what it is for.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="call">The call.</param>
    /// <param name="usage">The tokens sent and answered that an answer reports; null: it does not.</param>
    /// <param name="note">Is told what a call that was made cost, in US dollars, also where it failed.</param>
    /// <param name="cancellationToken">Ends the call by <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ModelCallException">There is no money, or the model did not answer.</exception>
    public async Task<T> RunAsync<T>(
        BudgetOrder order,
        TimeSpan limit,
        Func<CancellationToken, Task<T>> call,
        Func<T, (long Sent, long Answered)?> usage,
        Action<decimal>? note,
        CancellationToken cancellationToken
    )
    {
        var reservation = await ReserveAsync(order, cancellationToken);
        var spent = reservation.Usd;
        try
        {
            var answer = await LimitedCall.RunAsync(call, limit, time, cancellationToken);
            if (usage(answer) is var (sent, answered))
            {
                spent = prices.Usd(sent, answered);
                DigestMetrics.CountModelTokens(sent, answered);
                await budget.SettleAsync(reservation, spent, CancellationToken.None);
            }
            return answer;
        }
        catch (ModelCallException e) when (e.IsFree)
        {
            spent = 0;
            await budget.SettleAsync(reservation, 0, CancellationToken.None);
            throw;
        }
        finally
        {
            note?.Invoke(spent);
            DigestMetrics.CountModelCost(spent);
        }
    }

    private async Task<BudgetReservation> ReserveAsync(BudgetOrder order, CancellationToken cancellationToken) =>
        await budget.ReserveAsync(order, cancellationToken) switch
        {
            ReserveOutcome.Reserved reserved => reserved.Reservation,
            ReserveOutcome.TooManyCalls => throw new ModelCallException(ModelFailure.TooManyCalls, isFree: true),
            _ => throw new ModelCallException(ModelFailure.NoMoney, isFree: true),
        };
}
