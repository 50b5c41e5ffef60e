using System.Globalization;
using Azure.Data.Tables;
using NewsDigest.Budget;

namespace NewsDigest.Adapters.AzureStorage.Entities;

/// <summary>Rows of the table <c>Budget</c>: what is booked on a day or in a month, in all and by purpose.</summary>
internal static class BudgetRow
{
    // Tables have no decimal, and a sum of money is not to be rounded: a text.
    public const string Booked = "Booked";

    private const string Calls = "Calls";

    public static decimal BookedIn(TableEntity row) => Usd(row, Booked);

    /// <summary>How many calls a row has counted.</summary>
    public static int CallsIn(TableEntity row) => row.GetInt32(Calls) ?? 0;

    /// <summary>Books calls and money, on condition that the row did not change since it was read.</summary>
    public static TableTransactionAction Book(TableEntity row, BudgetPurpose purpose, int calls, decimal usd)
    {
        var booked = new TableEntity(row);
        booked[Booked] = Text(BookedIn(row) + usd);
        booked[Booked + purpose] = Text(Usd(row, Booked + purpose) + usd);
        booked[Calls + purpose] = (row.GetInt32(Calls + purpose) ?? 0) + calls;
        return Write(row, booked);
    }

    /// <summary>Counts a call, on condition that the row did not change since it was read.</summary>
    public static TableTransactionAction CountCall(TableEntity row) =>
        Write(row, new TableEntity(row.PartitionKey, row.RowKey) { [Calls] = CallsIn(row) + 1 });

    /// <summary>What a day's or month's row says.</summary>
    public static BudgetPeriod Period(TableEntity row, decimal limitUsd) =>
        new(
            limitUsd,
            BookedIn(row),
            [
                .. Enum.GetValues<BudgetPurpose>()
                    .Select(p => new BudgetLine(p, row.GetInt32(Calls + p) ?? 0, Usd(row, Booked + p)))
                    .Where(l => l.Calls > 0),
            ]
        );

    public static string Text(decimal usd) => usd.ToString(CultureInfo.InvariantCulture);

    private static decimal Usd(TableEntity row, string column) =>
        row.GetString(column) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0;

    private static TableTransactionAction Write(TableEntity before, TableEntity after) =>
        before.ETag == default
            ? new(TableTransactionActionType.Add, after)
            : new(TableTransactionActionType.UpdateReplace, after, before.ETag);
}
