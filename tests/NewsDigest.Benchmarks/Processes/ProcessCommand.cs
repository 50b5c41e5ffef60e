using System.CommandLine;
using System.Globalization;
using NewsDigest.Benchmarks.Generation;

namespace NewsDigest.Benchmarks.Processes;

/// <summary><c>process</c>: measures whole <c>digest brief</c> processes and prints a Markdown table.</summary>
public static class ProcessCommand
{
    private static readonly string Digest = Repository.PathOf(
        "src/NewsDigest.Cli/bin/Release/net10.0/digest" + (OperatingSystem.IsWindows() ? ".exe" : "")
    );

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var counts = new Option<int[]>("--articles")
        {
            Description = "Numbers of articles.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [1, 100, 1_000],
        };
        var runs = new Option<int>("--runs") { Description = "Runs after the warm-up.", DefaultValueFactory = _ => 5 };
        var seed = new Option<int>("--seed") { Description = "Seed of the articles.", DefaultValueFactory = _ => 1 };
        var command = new Command("process", "Measure whole 'digest brief' processes.") { counts, runs, seed };
        command.SetAction(parsed =>
        {
            if (!File.Exists(Digest))
            {
                Console.Error.WriteLine($"{Digest} is missing: build with -c Release.");
                return 1;
            }
            Console.WriteLine(
                "| articles | wall, median | wall, fastest to slowest | user, median | peak memory, highest |"
            );
            Console.WriteLine("| ---: | ---: | ---: | ---: | ---: |");
            foreach (var count in parsed.GetRequiredValue(counts))
                Console.WriteLine(Row(count, Measure(count, parsed.GetValue(seed), parsed.GetValue(runs))));
            return 0;
        });
        return command;
    }

    private static List<ProcessUse> Measure(int count, int seed, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("news-digest-");
        try
        {
            var articles = new ArticleGenerator(SampleDay.Load(Repository.PathOf("samples/articles")), seed).Generate(
                count
            );
            string[] arguments = ["brief", ArticleFiles.WriteJsonLines(folder.FullName, articles)];
            ProcessMeter.Run(Digest, arguments);
            return [.. Enumerable.Range(0, runs).Select(_ => ProcessMeter.Run(Digest, arguments))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Row(int count, List<ProcessUse> uses)
    {
        var walls = uses.Select(u => u.Wall.TotalSeconds).Order().ToList();
        var users = uses.Select(u => u.User.TotalSeconds).Order().ToList();
        var peak = uses.Max(u => u.PeakBytes) / (1024.0 * 1024.0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {count:N0} | {walls[walls.Count / 2]:F2} s | {walls[0]:F2}–{walls[^1]:F2} s | {users[users.Count / 2]:F2} s | {peak:F0} MB |"
        );
    }
}
