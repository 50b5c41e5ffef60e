using System.Globalization;
using System.Text.RegularExpressions;
using NewsDigest.Benchmarks.Scale;
using NewsDigest.Delivery;
using NewsDigest.Delivery.Planning;

namespace NewsDigest.Cli.Tests.Documentation;

/// <summary>
/// The table of docs/scale.md, worked out anew by its own formulas from the counted figures and the settings as they are, so that neither
/// can change without the other.
/// </summary>
public partial class ScaleFiguresTests
{
    /// <summary>By how much a figure may differ: counted ones are of one population by chance, others are rounded.</summary>
    private const double Tolerance = 0.03;

    /// <summary>Partitions of a date's ledger.</summary>
    private const int Partitions = 16;

    private static readonly DeliverySettings Settings = new();

    private static readonly double[] Readers = [1_000, 100_000, 1_000_000, 10_000_000];

    /// <summary>The share of readers that each slot has.</summary>
    private static readonly IReadOnlyList<double> Slots = ReaderPopulation.SlotShares();

    private static readonly Dictionary<string, double[]> Table = ReadTable();

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
            readers =>
            {
                var slots = Sum(readers, n => n > 0 ? 1 : 0);
                var pages = readers / SchedulePages.Size;
                var wholeRuns = TimeSpan.FromDays(1) / Settings.LookAgainAfter;
                return (wholeRuns * (10 + (1.3 * slots) + (3 * pages)))
                    + ((144 - wholeRuns) * (14 + (0.7 * pages)))
                    + (1.3 * slots)
                    + pages;
            }
        );

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

    private static void Check(string row, Func<double, double> formula)
    {
        var figures = Table.GetValueOrDefault(row).ShouldNotBeNull(row);
        foreach (var (readers, figure) in Readers.Zip(figures))
            // Where a figure has two digits its rounding alone is a twentieth.
            formula(readers).ShouldBe(figure, Math.Max(figure * Tolerance, RoundingOf(figure)), $"{row} of {readers}");
    }

    private static double RoundingOf(double figure) => Math.Pow(10, Math.Floor(Math.Log10(figure)) - 1) / 2;

    private static string Text() => File.ReadAllText(Path.Combine(Repository.Root, "docs", "scale.md"));

    private static Dictionary<string, double[]> ReadTable() =>
        Text()
            .Split('\n')
            .SkipWhile(line => !line.StartsWith("| readers |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Skip(1).All(cell => Figure().IsMatch(cell)))
            .ToDictionary(cells => cells[0], cells => cells.Skip(1).Select(Number).ToArray());

    private static double Number(string cell)
    {
        var figure = Figure().Match(cell);
        var number = double.Parse(figure.Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
        return figure.Groups[2].Success ? number * 1e6 : number;
    }

    [GeneratedRegex(@"^\**([\d,.]+)( million)?\**$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"Counted: \*\*([\d.]+)\*\* a reader for 10,000")]
    private static partial Regex PerReader();
}
