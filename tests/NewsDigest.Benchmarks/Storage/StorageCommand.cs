using System.CommandLine;
using System.Globalization;

namespace NewsDigest.Benchmarks.Storage;

/// <summary>
/// <c>storage</c>: how fast documents become items and readers get mails on a storage account, beside the same operations
/// on the same account with nothing around them, in the same run. Prints a Markdown table.
/// </summary>
public static class StorageCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var connection = new Option<string>("--connection")
        {
            Description = "Connection string of an account that may be filled; by default the emulator.",
            DefaultValueFactory = _ => "UseDevelopmentStorage=true",
        };
        var articles = new Option<int>("--articles") { Description = "Documents.", DefaultValueFactory = _ => 1000 };
        var readers = new Option<int>("--readers") { Description = "Readers.", DefaultValueFactory = _ => 1000 };
        var runs = new Option<int>("--runs") { Description = "Runs after the warm-up.", DefaultValueFactory = _ => 3 };
        var command = new Command("storage", "Measure intake and delivery on a storage account.")
        {
            connection,
            articles,
            readers,
            runs,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var installation = await Installation.CreateAsync(
                    parsed.GetRequiredValue(connection),
                    cancel
                );
                var intake = new IntakeRun(installation, parsed.GetValue(articles));
                var delivery = new DeliveryRun(installation, parsed.GetValue(readers));
                Console.WriteLine("| | the system, a second | the storage alone, a second | share | requests each |");
                Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
                await MeasureAsync("articles", intake.RunAsync, parsed.GetValue(runs), cancel);
                await MeasureAsync("mails", delivery.RunAsync, parsed.GetValue(runs), cancel);
                return 0;
            }
        );
        return command;
    }

    private static async Task MeasureAsync(
        string what,
        Func<CancellationToken, Task<StorageMeasure>> runAsync,
        int runs,
        CancellationToken cancellationToken
    )
    {
        await runAsync(cancellationToken);
        var measures = new List<StorageMeasure>();
        for (var i = 0; i < runs; i++)
            measures.Add(await runAsync(cancellationToken));
        var system = Median(measures.Select(m => m.SystemPerSecond));
        var alone = Median(measures.Select(m => m.AlonePerSecond));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {system:N0} | {alone:N0} | {system / alone:P0} | {measures[^1].RequestsEach:F1} |"
            )
        );
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
