using System.Globalization;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Budget;

namespace NewsDigest.ReservingProcess;

/// <summary>
/// One of several processes that a test starts, which reserve money at once: says that it is ready, waits until its input
/// ends, and reserves.
/// </summary>
public static class Reserving
{
    /// <summary>The limit of the day and of the month.</summary>
    public const decimal LimitUsd = 1.00m;

    /// <summary>What it writes when it is ready.</summary>
    public const string Ready = "ready";

    /// <param name="args">Connection string, number of the process, how many reservations.</param>
    public static async Task Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var random = new Random(int.Parse(args[1], CultureInfo.InvariantCulture));
        var count = int.Parse(args[2], CultureInfo.InvariantCulture);
        using var budget = new AzureModelBudget(
            StorageConnection.FromConnectionString(args[0]),
            LimitUsd,
            LimitUsd,
            TimeProvider.System
        );
        var amounts = Enumerable.Range(0, count).Select(_ => random.Next(5, 60)).ToArray();
        await budget.ReadAsync(CancellationToken.None);

        await Console.Out.WriteLineAsync(Ready);
        await Console.In.ReadToEndAsync();

        await Task.WhenAll(amounts.Select(a => Task.Run(() => ReserveAsync(budget, a))));
    }

    /// <summary>So many tenths of a cent; of every third reservation only half is spent.</summary>
    private static async Task ReserveAsync(AzureModelBudget budget, int tenths)
    {
        var outcome = await budget.ReserveAsync(new BudgetOrder(tenths / 1000m), CancellationToken.None);
        if (outcome is ReserveOutcome.Reserved reserved && tenths % 3 == 0)
            await budget.SettleAsync(reserved.Reservation, tenths / 2000m, CancellationToken.None);
    }
}
