using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.ReservingProcess;

namespace NewsDigest.Adapters.Tests.AzureStorage;

/// <summary>Many processes reserve at once, as many instances would.</summary>
public class AzureModelBudgetProcessTests(AzuriteServer azurite)
{
    private const int Processes = 8;
    private const int Reservations = 1000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_reservations_of_eight_processes_at_once_never_pass_the_limit()
    {
        var account = azurite.NewConnectionString();
        var table = StorageConnection.FromConnectionString(account).Table(StorageNames.Budget);
        await table.CreateIfNotExistsAsync(Cancel);
        var processes = Enumerable.Range(0, Processes).Select(n => Start(account, n)).ToList();
        try
        {
            foreach (var process in processes)
            {
                while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line && line != Reserving.Ready) { }
            }
            foreach (var process in processes)
                process.StandardInput.Close();
            foreach (var process in processes)
            {
                await process.WaitForExitAsync(Cancel);
                process.ExitCode.ShouldBe(0);
            }
        }
        finally
        {
            foreach (var process in processes)
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
                process.Dispose();
            }
        }

        using var budget = new AzureModelBudget(
            StorageConnection.FromConnectionString(account),
            Reserving.LimitUsd,
            Reserving.LimitUsd,
            TimeProvider.System
        );
        var report = await budget.ReadAsync(Cancel);
        // What settling gave back at the end is left.
        report.ThisMonth.BookedUsd.ShouldBeInRange(Reserving.LimitUsd / 2, Reserving.LimitUsd);
        report.ThisMonth.Lines.Sum(l => l.Usd).ShouldBe(report.ThisMonth.BookedUsd);
        (await OpenAsync(table)).ShouldBeLessThanOrEqualTo(report.ThisMonth.BookedUsd);
    }

    /// <summary>The sum of what is reserved and not settled.</summary>
    private static async Task<decimal> OpenAsync(TableClient table) =>
        await table
            .QueryAsync<TableEntity>("RowKey ge 'open ' and RowKey lt 'open!'", cancellationToken: Cancel)
            .Select(row => decimal.Parse(row.GetString("Booked"), CultureInfo.InvariantCulture))
            .SumAsync(Cancel);

    private static Process Start(string account, int number)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                typeof(Reserving).Assembly.Location,
                account,
                number.ToString(CultureInfo.InvariantCulture),
                (Reservations / Processes).ToString(CultureInfo.InvariantCulture),
            },
        };
        return Process.Start(start)!;
    }
}
