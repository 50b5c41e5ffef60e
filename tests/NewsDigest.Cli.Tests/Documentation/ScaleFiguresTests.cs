using System.Globalization;
using System.Text.RegularExpressions;
using NewsDigest.Benchmarks.Scale;
using NewsDigest.Delivery;
using NewsDigest.Delivery.Planning;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Cli.Tests.Documentation;

/// <summary>
/// The table of docs/scale.md, worked out anew by its own formulas from the counted figures and the settings as they are, so that neither
/// can change without the other.
/// </summary>
public partial class ScaleFiguresTests
{
    /// <summary>By how much a figure may differ: counted ones are of one population by chance, others are rounded.</summary>
    private const double Tolerance = 0.03;

    /// <summary>Memory of an instance, in gigabytes.</summary>
    private const double GigabytesOfInstance = 0.5;

    /// <summary>Partitions of a date's ledger.</summary>
    private const int Partitions = 16;

    private static readonly DeliverySettings Settings = new();

    private static readonly double[] Readers = [1_000, 100_000, 1_000_000, 10_000_000];

    /// <summary>The share of readers that each slot has.</summary>
    private static readonly IReadOnlyList<double> Slots = ReaderPopulation.SlotShares();

    private static readonly Dictionary<string, double[]> Table = ReadTable(0);

    /// <summary>The same, where a figure is a range its end.</summary>
    private static readonly Dictionary<string, double[]> Ends = ReadTable(^1);

    [Fact]
    public void Slots_with_readers() => Check("slots with readers", readers => Sum(readers, n => n > 0 ? 1 : 0));

    [Theory]
    [InlineData("ranges: messages on the queue")]
    [InlineData("executions: deliveries")]
    public void Ranges(string row) => Check(row, CountRanges);

    [Fact]
    public void Requests_of_planning_and_mailing() =>
        Check("storage: planning and mailing", readers => Sum(readers, RequestsOfSlot));

    [Fact]
    public void Requests_of_reconciling() =>
        Check(
            "storage: `Reconcile`, 144 runs",
            readers => RequestsOfReconciling(readers).Whole + RequestsOfReconciling(readers).Between
        );

    [Fact]
    public void Requests_of_events_are_a_read_and_at_most_a_write_for_each()
    {
        const string row = "storage: the sender's events";
        Check(row, readers => 2 * readers);
        Check(row, readers => 2 * 2 * readers, last: true);
    }

    [Fact]
    public void Executions_of_timers_are_those_of_their_schedules() =>
        Check("executions: timers", _ => TimerRuns().Values.Sum());

    [Fact]
    public void The_runs_of_each_timer_are_named()
    {
        var text = Flat();
        var named = Regex.Match(
            text,
            @"plan (\d+), feeds (\d+), reconcile (\d+), sweep (\d+), schedule and expiry (\d+) each"
        );

        named.Success.ShouldBeTrue("docs/scale.md names the runs of each timer.");
        string[] timers = ["PlanBriefings", "PollFeeds", "Reconcile", "Sweep", "RebuildSchedule"];
        foreach (var (place, timer) in timers.Index())
            TimerRuns()[timer].ShouldBe(Invariant(named.Groups[place + 1].Value), timer);
        TimerRuns()["DeleteExpired"].ShouldBe(TimerRuns()["RebuildSchedule"]);
    }

    [Fact]
    public void Time_of_timers_is_a_second_each_and_what_reconciling_waits_for()
    {
        var requestSeconds =
            Invariant(Regex.Match(Flat(), @"`Reconcile` at an assumed (\d+) ms a request").Groups[1].Value) / 1000;
        var (runs, others) = (TimerRuns()["Reconcile"], TimerRuns().Values.Sum() - TimerRuns()["Reconcile"]);

        Check(
            "GB-seconds at least: timers",
            readers =>
            {
                var requests = RequestsOfReconciling(readers);
                double Seconds(double all, double count) => Math.Max(count, all * requestSeconds);
                var reconciling = Seconds(requests.Whole, WholeRuns) + Seconds(requests.Between, runs - WholeRuns);
                return (others + reconciling) * GigabytesOfInstance;
            }
        );
    }

    [Fact]
    public void Calls_of_SendGrid_are_as_many_as_the_batches_of_readers_have_different_choices()
    {
        var figures = Table["calls of SendGrid"];
        var text = Flat();
        var named = Regex.Match(
            text,
            @"Counted: ([\d.]+) mails a call for 10,000 readers, \*\*([\d.]+)\*\* for 100,000, \*\*([\d.]+)\*\* for a million"
        );

        figures[0].ShouldBe(Calls(1_000), Calls(1_000) * 0.05);
        (10_000.0 / Calls(10_000)).ShouldBe(Invariant(named.Groups[1].Value), 0.06);
        figures[1].ShouldBe(Calls(100_000), Calls(100_000) * Tolerance);
        (100_000 / figures[1]).ShouldBe(Invariant(named.Groups[2].Value), 0.06);
        (1_000_000 / figures[2]).ShouldBe(Invariant(named.Groups[3].Value), 0.06);
        // Ten million are said to go on as a million does.
        figures[3].ShouldBe(figures[2] * 10, figures[2] * 10 * Tolerance);
    }

    [Fact]
    public void Tokens_of_the_model_follow_from_articles_and_developments()
    {
        var assumed = Regex.Match(
            Flat(),
            @"Assumed: (\d+) articles and (\d+) developments a day, (\d+) tokens an article, (\d+) of instructions and (\d+) of answer each"
        );
        double Of(int place) => Invariant(assumed.Groups[place].Value);

        Check("tokens of the model", _ => (Of(1) * Of(3)) + (Of(2) * (Of(4) + Of(5))));
        // No more may be sent of a development's articles, or answered.
        var options = new ModelSummaryOptions("m");
        Of(3).ShouldBeLessThanOrEqualTo(options.MaxSourceTokens);
        Of(5).ShouldBeLessThanOrEqualTo(options.MaxOutputTokens);
    }

    [Fact]
    public void Executions_of_events_and_their_time()
    {
        // A call of the hook and a message, each for 100 of two events a mail.
        Check("executions: events", readers => 2 * 2 * readers / 100);
        Check("GB-seconds at least: events", readers => 2 * 2 * readers / 100 / 2);
    }

    [Fact]
    public void Time_of_mailing_is_a_second_a_message() =>
        Check("GB-seconds at least: mailing", readers => CountRanges(readers) / 2);

    [Fact]
    public void What_is_counted_for_ten_thousand_readers_follows_from_the_formula()
    {
        var text = Text();
        var counted = double.Parse(PerReader().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);

        (Sum(10_000, RequestsOfSlot) / 10_000).ShouldBe(counted, counted * Tolerance);
        counted.ShouldBeLessThanOrEqualTo(3);
    }

    /// <summary>Requests of a day's runs of reconciling: of those that look at everything, and of those in between.</summary>
    private static (double Whole, double Between) RequestsOfReconciling(double readers)
    {
        var slots = Sum(readers, n => n > 0 ? 1 : 0);
        var pages = readers / SchedulePages.Size;
        return (
            WholeRuns * (10 + (1.3 * slots) + (3 * pages)),
            ((TimerRuns()["Reconcile"] - WholeRuns) * (14 + (0.7 * pages))) + (1.3 * slots) + pages
        );
    }

    private static double WholeRuns => TimeSpan.FromDays(1) / Settings.LookAgainAfter;

    /// <summary>Runs of a day, by the timer's name, from the schedules that the function app has.</summary>
    private static Dictionary<string, double> TimerRuns()
    {
        return Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src", "NewsDigest.Functions", "Timers"), "*Function.cs")
            .ToDictionary(
                file => Path.GetFileNameWithoutExtension(file)[..^"Function".Length],
                file =>
                    TimerSchedule().Match(File.ReadAllText(file)) is { Success: true } schedule
                        ? Times(schedule.Groups[1].Value, 60) * Times(schedule.Groups[2].Value, 24)
                        : throw new FormatException(
                            $"The schedule in {file} is none of a minute and an hour of each day."
                        )
            );
    }

    /// <summary>How many values a field of a schedule has: "7", "*", "*/5", "2-59/10".</summary>
    private static double Times(string field, int count)
    {
        if (int.TryParse(field, CultureInfo.InvariantCulture, out _))
            return 1;
        var (range, step) = field.Split('/') is [var all, var each] ? (all, (int)Invariant(each)) : (field, 1);
        var first = range == "*" ? 0 : (int)Invariant(range.Split('-')[0]);
        var last = range == "*" ? count - 1 : (int)Invariant(range.Split('-')[1]);
        return ((last - first) / step) + 1;
    }

    /// <summary>
    /// Calls of the sender for so many readers: those of a batch who get the same share one, which those do not who are new.
    /// Readers of a slot stand in the order of their choices, and are taken in ranges and in batches of these.
    /// </summary>
    private static int Calls(int readers)
    {
        var population = new ReaderPopulation(seed: 1);
        return population
            .Make()
            .Take(readers)
            .Select(subscriber => (Row: ScheduleRows.Of(subscriber).Single(), IsNew: population.NextIsNew()))
            .GroupBy(one => one.Row.Slot)
            .Sum(slot =>
                slot.OrderBy(one => one.Row.Row, StringComparer.Ordinal)
                    .Select(one => (one.Row.ChoicesKey, one.IsNew))
                    .Chunk(Settings.ReadersPerRange)
                    .SelectMany(range => range.Chunk(Settings.BatchSize))
                    .Sum(batch => batch.Distinct().Count())
            );
    }

    private static double CountRanges(double readers) =>
        Sum(readers, n => Math.Ceiling(n / (double)Settings.ReadersPerRange));

    /// <summary>Requests to plan and mail so many readers of one slot.</summary>
    private static double RequestsOfSlot(int readers)
    {
        var requests = readers + (14 * Math.Ceiling(readers / (double)Settings.ReadersPerRange));
        for (var left = readers; left > 0; left -= Settings.ReadersPerRange)
        {
            var range = Math.Min(left, Settings.ReadersPerRange);
            requests += range / Settings.BatchSize * RequestsOfBatch(Settings.BatchSize);
            if (range % Settings.BatchSize is > 0 and var rest)
                requests += RequestsOfBatch(rest);
        }
        return requests;
    }

    private static double RequestsOfBatch(int readers) =>
        2 + (3 * Partitions * (1 - Math.Pow(1 - (1.0 / Partitions), readers)));

    /// <summary>What is to be expected over all slots, whose readers are as many as chance has it.</summary>
    private static double Sum(double readers, Func<int, double> ofSlot) =>
        Slots.Sum(share => Expected(readers * share, ofSlot));

    private static double Expected(double mean, Func<int, double> ofSlot)
    {
        // Of large slots the deviations cancel each other.
        if (mean > 500)
            return ofSlot((int)Math.Round(mean));
        var (expected, probability, sum) = (0.0, Math.Exp(-mean), 0.0);
        for (var n = 0; sum < 1 - 1e-9 && n < 1_000; n++)
        {
            expected += probability * ofSlot(n);
            sum += probability;
            probability *= mean / (n + 1);
        }
        return expected;
    }

    /// <param name="row">The row.</param>
    /// <param name="formula">What it says of so many readers.</param>
    /// <param name="last">Whether the end of a range of figures is meant, where the row has ranges.</param>
    private static void Check(string row, Func<double, double> formula, bool last = false)
    {
        var figures = (last ? Ends : Table).GetValueOrDefault(row).ShouldNotBeNull(row);
        foreach (var (readers, figure) in Readers.Zip(figures))
            // Where a figure has two digits its rounding alone is a twentieth.
            formula(readers).ShouldBe(figure, Math.Max(figure * Tolerance, RoundingOf(figure)), $"{row} of {readers}");
    }

    private static double RoundingOf(double figure) => Math.Pow(10, Math.Floor(Math.Log10(figure)) - 1) / 2;

    private static double Invariant(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    /// <summary>The page with each line break as a space.</summary>
    private static string Flat() => Regex.Replace(Text(), @"\s+", " ");

    private static string Text() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "scale.md"));

    private static Dictionary<string, double[]> ReadTable(Index of) =>
        Text()
            .Split('\n')
            .SkipWhile(line => !line.StartsWith("| readers |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(
                cells => cells[0],
                cells => cells.Skip(1).Select(cell => Number(Whole(cell).Split(" to ")[of])).ToArray()
            );

    /// <summary>"2 to 4 million": both are millions.</summary>
    private static string Whole(string cell) =>
        cell.EndsWith(" million", StringComparison.Ordinal) ? cell.Replace(" to ", " million to ") : cell;

    private static double Number(string cell)
    {
        var figure = Figure().Match(cell);
        var number = double.Parse(figure.Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
        return figure.Groups[2].Success ? number * 1e6 : number;
    }

    [GeneratedRegex(@"^\**([\d,.]+)( million)?\**$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"Schedule = ""0 (\S+) (\S+) \* \* \*""")]
    private static partial Regex TimerSchedule();

    [GeneratedRegex(@"Counted: \*\*([\d.]+)\*\* a reader for 10,000")]
    private static partial Regex PerReader();
}
