using System.CommandLine;
using System.Globalization;

namespace NewsDigest.Benchmarks.Growth;

/// <summary>
/// <c>growth</c>: groups and ranks days of more and more articles, and prints a Markdown table of how the cost grows.
/// </summary>
public static class GrowthCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var counts = new Option<int[]>("--articles")
        {
            Description = "Numbers of articles of one day, ascending.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [1_000, 3_000, 10_000, 30_000, 100_000],
        };
        var runs = new Option<int>("--runs") { Description = "Runs of each number.", DefaultValueFactory = _ => 5 };
        var seed = new Option<int>("--seed") { Description = "Seed of the articles.", DefaultValueFactory = _ => 1 };
        var command = new Command("growth", "Measure grouping and ranking of larger and larger days.")
        {
            counts,
            runs,
            seed,
        };
        command.SetAction(parsed =>
        {
            Console.WriteLine(
                "| articles | stories | processor time, median | fastest to slowest | exponent | held before | peak memory |"
            );
            Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
            GrowthMeasure? smaller = null;
            // Code that is still being compiled would make the smallest day look dear.
            GrowthRun.Measure(1_000, parsed.GetValue(seed), runs: 3);
            foreach (var count in parsed.GetRequiredValue(counts))
            {
                var measure = GrowthRun.Measure(count, parsed.GetValue(seed), parsed.GetValue(runs));
                Console.WriteLine(Row(measure, smaller));
                smaller = measure;
            }
        });
        return command;
    }

    private static string Row(GrowthMeasure measure, GrowthMeasure? smaller)
    {
        var exponent = smaller is null
            ? ""
            : (
                Math.Log(measure.Median / smaller.Median) / Math.Log((double)measure.Articles / smaller.Articles)
            ).ToString("F2", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {measure.Articles:N0} | {measure.Stories:N0} | {measure.Median.TotalSeconds:F2} s | {measure.Times[0].TotalSeconds:F2}–{measure.Times[^1].TotalSeconds:F2} s | {exponent} | {Megabytes(measure.HeldBytes):F0} MB | {Megabytes(measure.PeakBytes):F0} MB |"
        );
    }

    private static double Megabytes(long bytes) => bytes / (1024.0 * 1024.0);
}
