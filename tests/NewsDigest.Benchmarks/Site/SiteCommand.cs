using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Subscribers;

namespace NewsDigest.Benchmarks.Site;

/// <summary>
/// <c>site</c>: how long people wait for the site when many come at once: sign-ups at the same moment, and one-click
/// unsubscribes at a rate. In memory, or on a storage account beside what that takes alone. Prints a Markdown table.
/// </summary>
public static class SiteCommand
{
    private const int WarmUp = 200;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var connection = new Option<string?>("--connection")
        {
            Description = "Connection string of an empty account that may be filled; without it in memory.",
        };
        var signUps = new Option<int>("--sign-ups") { Description = "At once.", DefaultValueFactory = _ => 200 };
        var rate = new Option<int>("--rate")
        {
            Description = "One-click unsubscribes a second.",
            DefaultValueFactory = _ => 2000,
        };
        var seconds = new Option<int>("--seconds") { Description = "How long.", DefaultValueFactory = _ => 20 };
        var command = new Command("site", "Measure sign-ups and one-click unsubscribes.")
        {
            connection,
            signUps,
            rate,
            seconds,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(
                    parsed.GetValue(connection),
                    parsed.GetValue(signUps),
                    parsed.GetValue(rate),
                    parsed.GetValue(seconds),
                    cancel
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string? connection,
        int signUps,
        int rate,
        int seconds,
        CancellationToken cancellationToken
    )
    {
        await using var server = await SiteServer.StartAsync(connection, cancellationToken);
        var run = new SiteRun(server);
        // Compiled and connected before anything is measured.
        await run.SignUpAsync(WarmUp, cancellationToken);
        await run.LeaveAsync(await run.AddReadersAsync(WarmUp, cancellationToken), rate, cancellationToken);

        var before = await run.CountAsync(SubscriberState.Pending, cancellationToken);
        var signedUp = await run.SignUpAsync(signUps, cancellationToken);
        var lost = signUps - (await run.CountAsync(SubscriberState.Pending, cancellationToken) - before);

        var paths = await run.AddReadersAsync(rate * seconds, cancellationToken);
        before = await run.CountAsync(SubscriberState.Unsubscribed, cancellationToken);
        var began = Stopwatch.GetTimestamp();
        var left = await run.LeaveAsync(paths, rate, cancellationToken);
        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var stayed = paths.Count - (await run.CountAsync(SubscriberState.Unsubscribed, cancellationToken) - before);

        Console.WriteLine("| | requests | wrong answers | median | p99 | longest | a second | lost |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Console.WriteLine($"| sign-ups at once | {signedUp.Columns()} | | {lost} |");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| one-click unsubscribes | {left.Columns()} | {paths.Count / took:N0} | {stayed} |"
            )
        );
        if (connection is null)
            return 0;
        var alone = await AloneAsync(server, cancellationToken);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| the account alone: replacing a row | | | | | | {alone:N0} | |"
            )
        );
        return 0;
    }

    /// <summary>Rows that the account replaces in a second with nothing around it, one of the requests that each leaving needs.</summary>
    private static async Task<double> AloneAsync(SiteServer server, CancellationToken cancellationToken)
    {
        const int count = 2000;
        var table = server.Get<StorageConnection>().Table(StorageNames.Limits);
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = cancellationToken },
            async (i, cancel) =>
                await table.UpsertEntityAsync(
                    new TableEntity($"alone-{i % 256:x2}", $"{i}") { ["Taken"] = i },
                    TableUpdateMode.Replace,
                    cancel
                )
        );
        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
