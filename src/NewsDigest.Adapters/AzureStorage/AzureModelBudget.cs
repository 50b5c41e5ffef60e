using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Budget;
using NewsDigest.Telemetry;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>
/// The budget of all instances, in one partition of the table <c>Budget</c>: what is booked on each UTC day and month, a row
/// for each reservation that is open, and one for what calls of a day are counted by. They are written together or not
/// at all, and only if nobody wrote the day or the month since they were read.
/// </summary>
/// <param name="storage">Where it is kept.</param>
/// <param name="dailyLimitUsd">The most US dollars a day.</param>
/// <param name="monthlyLimitUsd">The most US dollars a month.</param>
/// <param name="time">Tells the day.</param>
public sealed class AzureModelBudget(
    StorageConnection storage,
    decimal dailyLimitUsd,
    decimal monthlyLimitUsd,
    TimeProvider time
) : IModelBudget, IDisposable
{
    internal const string Partition = "usd";

    /// <summary>Before the date in the key of a row that counts the calls of one subject on it.</summary>
    internal const string CallsPrefix = "calls ";

    private readonly TableClient table = storage.Table(StorageNames.Budget);

    // The callers of one instance queue here instead of making each other fail.
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public async Task<ReserveOutcome> ReserveAsync(BudgetOrder order, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order.Usd);
        var reservation = new BudgetReservation(Guid.NewGuid(), order.Usd, Today(), order.Purpose);
        var open = new TableEntity(Partition, RowOf(reservation)) { [BudgetRow.Booked] = BudgetRow.Text(order.Usd) };
        await gate.WaitAsync(cancellationToken);
        try
        {
            for (var attempts = 1; ; attempts++)
            {
                var callsOf = FindCallsAsync(order, reservation.Day, cancellationToken);
                var (dayRow, monthRow) = await ReadAsync(reservation.Day, cancellationToken);
                var calls = await callsOf;
                if (calls is not null && BudgetRow.CallsIn(calls) >= order.CallsPerSubject)
                    return new ReserveOutcome.TooManyCalls();
                var (bookedToday, bookedThisMonth) = (
                    BudgetRow.BookedIn(dayRow) + order.Usd,
                    BudgetRow.BookedIn(monthRow) + order.Usd
                );
                if (bookedToday > dailyLimitUsd || bookedThisMonth > monthlyLimitUsd)
                {
                    DigestMetrics.RecordBudget(1);
                    return new ReserveOutcome.NoMoney();
                }
                if (order.Usd > 0)
                    DigestMetrics.RecordBudget(
                        Math.Max(bookedToday / dailyLimitUsd, bookedThisMonth / monthlyLimitUsd)
                    );
                List<TableTransactionAction> actions =
                [
                    BudgetRow.Book(dayRow, order.Purpose, 1, order.Usd),
                    BudgetRow.Book(monthRow, order.Purpose, 1, order.Usd),
                    new(TableTransactionActionType.Add, open),
                ];
                if (calls is not null)
                    actions.Add(BudgetRow.CountCall(calls));
                if (await table.TrySubmitAsync(actions, cancellationToken))
                    return new ReserveOutcome.Reserved(reservation);
                if (await IsOpenAsync(reservation, cancellationToken))
                    return new ReserveOutcome.Reserved(reservation);
                await Contention.PauseAsync(attempts, $"table {StorageNames.Budget}", cancellationToken);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public async Task SettleAsync(BudgetReservation reservation, decimal spentUsd, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(spentUsd);
        await gate.WaitAsync(cancellationToken);
        try
        {
            for (var attempts = 1; ; attempts++)
            {
                // Settled already: an answer that came twice must not give money back twice.
                if (await table.FindAsync(Partition, RowOf(reservation), cancellationToken) is not { } open)
                    return;
                var difference = spentUsd - BudgetRow.BookedIn(open);
                var (dayRow, monthRow) = await ReadAsync(reservation.Day, cancellationToken);
                TableTransactionAction[] actions =
                [
                    BudgetRow.Book(dayRow, reservation.Purpose, 0, difference),
                    BudgetRow.Book(monthRow, reservation.Purpose, 0, difference),
                    new(TableTransactionActionType.Delete, open, open.ETag),
                ];
                if (await table.TrySubmitAsync(actions, cancellationToken))
                    return;
                await Contention.PauseAsync(attempts, $"table {StorageNames.Budget}", cancellationToken);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<BudgetReport> ReadAsync(CancellationToken cancellationToken)
    {
        var day = Today();
        var (dayRow, monthRow) = await ReadAsync(day, cancellationToken);
        return new BudgetReport(
            day,
            BudgetRow.Period(dayRow, dailyLimitUsd),
            BudgetRow.Period(monthRow, monthlyLimitUsd)
        );
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task<(TableEntity Day, TableEntity Month)> ReadAsync(
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var rows = await Task.WhenAll(
            FindOrNewAsync($"day {StorageKey.Date(day)}", cancellationToken),
            FindOrNewAsync($"month {StorageKey.Date(day)[..^3]}", cancellationToken)
        );
        return (rows[0], rows[1]);
    }

    private async Task<TableEntity> FindOrNewAsync(string row, CancellationToken cancellationToken) =>
        await table.FindAsync(Partition, row, cancellationToken) ?? new TableEntity(Partition, row);

    /// <summary>Whether a transaction that seemed to fail succeeded, and only its answer was lost.</summary>
    private async Task<bool> IsOpenAsync(BudgetReservation reservation, CancellationToken cancellationToken) =>
        await table.FindAsync(Partition, RowOf(reservation), cancellationToken) is not null;

    private async Task<TableEntity?> FindCallsAsync(
        BudgetOrder order,
        DateOnly day,
        CancellationToken cancellationToken
    ) =>
        order.Subject is { } subject
            ? await FindOrNewAsync(
                $"{CallsPrefix}{StorageKey.Date(day)} {StorageKey.Escape(subject)}",
                cancellationToken
            )
            : null;

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static string RowOf(BudgetReservation reservation) =>
        $"open {StorageKey.Date(reservation.Day)} {reservation.Id:N}";
}
