using System.CommandLine;
using System.Globalization;

namespace NewsDigest.Benchmarks.Starts;

/// <summary>
/// <c>start</c>: how soon a new process is ready for a piece of work, and what it holds then. Prints a Markdown table.
/// </summary>
public static class StartCommand
{
    /// <summary>Name of the command that starts once.</summary>
    public const string Once = "start-once";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var runs = new Option<int>("--runs") { Description = "Runs after the warm-up.", DefaultValueFactory = _ => 7 };
        var command = new Command("start", "Measure how soon a new process is ready.") { runs };
        command.SetAction(parsed =>
        {
            Console.WriteLine(
                "| ready for | composed, median | fastest to slowest | with the runtime's start | processor time | memory |"
            );
            Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
            foreach (var work in StartedWork.All)
                Console.WriteLine(Row(work, parsed.GetValue(runs)));
        });
        return command;
    }

    /// <summary>The command of the measured process.</summary>
    public static Command CreateOnce()
    {
        var work = new Argument<string>("work");
        var command = new Command(Once, "Make one piece of work ready; started by start.") { work };
        command.SetAction(parsed =>
            Console.WriteLine(StartedWork.All.Single(w => w.Name == parsed.GetRequiredValue(work)).Start().ToLine())
        );
        return command;
    }

    private static string Row(StartedWork work, int runs)
    {
        work.StartElsewhere();
        var starts = Enumerable.Range(0, runs).Select(_ => work.StartElsewhere()).ToList();
        var composed = starts.Select(s => s.Composed.TotalMilliseconds).Order().ToList();
        var whole = starts.Select(s => s.SinceProcess.TotalMilliseconds).Order().ToList();
        var processor = starts.Select(s => s.Processor.TotalMilliseconds).Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {work.Words} | {composed[composed.Count / 2]:N0} ms | {composed[0]:N0}–{composed[^1]:N0} ms | {whole[whole.Count / 2]:N0} ms | {processor[processor.Count / 2]:N0} ms | {starts.Max(s => s.Bytes) / 1e6:N0} MB |"
        );
    }
}
