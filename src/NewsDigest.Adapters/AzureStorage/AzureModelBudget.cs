using System.Globalization;
using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Budget;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>
/// The budget of all instances, in one partition of the table <c>Budget</c>: what is booked on each UTC day and month,
/// and a row for each reservation that is open. The three are written together or not at all, and only if nobody wrote
/// the day or the month since they were read.
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
    private const string Partition = "usd";

    // Tables have no decimal, and a sum of money is not to be rounded: a text.
    private const string Booked = "Booked";

    private readonly TableClient table = storage.Table(StorageNames.Budget);

    // The callers of one instance queue here instead of making each other fail.
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public async Task<BudgetReservation?> ReserveAsync(decimal usd, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(usd);
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var reservation = new BudgetReservation(Guid.NewGuid(), usd, day);
        var open = new TableEntity(Partition, RowOf(reservation)) { [Booked] = Text(usd) };
        await gate.WaitAsync(cancellationToken);
        try
        {
            for (var attempts = 1; ; attempts++)
            {
                var (dayRow, monthRow) = await ReadAsync(day, cancellationToken);
                if (BookedIn(dayRow) + usd > dailyLimitUsd || BookedIn(monthRow) + usd > monthlyLimitUsd)
                    return null;
                TableTransactionAction[] actions =
                [
                    Book(dayRow, usd),
                    Book(monthRow, usd),
                    new(TableTransactionActionType.Add, open),
                ];
                if (await table.TrySubmitAsync(actions, cancellationToken))
                    return reservation;
                if (await IsOpenAsync(reservation, cancellationToken))
                    return reservation;
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
                var difference = spentUsd - BookedIn(open);
                var (dayRow, monthRow) = await ReadAsync(reservation.Day, cancellationToken);
                TableTransactionAction[] actions =
                [
                    Book(dayRow, difference),
                    Book(monthRow, difference),
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

    private static TableTransactionAction Book(TableEntity row, decimal usd)
    {
        var isNew = row.ETag == default;
        var booked = new TableEntity(row.PartitionKey, row.RowKey) { [Booked] = Text(BookedIn(row) + usd) };
        return isNew
            ? new(TableTransactionActionType.Add, booked)
            : new(TableTransactionActionType.UpdateReplace, booked, row.ETag);
    }

    private static decimal BookedIn(TableEntity row) =>
        row.GetString(Booked) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0;

    private static string Text(decimal usd) => usd.ToString(CultureInfo.InvariantCulture);

    private static string RowOf(BudgetReservation reservation) =>
        $"open {StorageKey.Date(reservation.Day)} {reservation.Id:N}";
}
