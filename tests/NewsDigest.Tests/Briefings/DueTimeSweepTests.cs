using System.Globalization;
using NewsDigest.Briefings;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace NewsDigest.Tests.Briefings;

/// <summary>
/// Every zone of the time-zone database, 2020 to 2030, those with the same clock once: all quarters of an hour of the dates
/// near a change of clocks, and a few by chance of each other date. Where the environment variable NEWSDIGEST_CLOCK is
/// "all", all quarters of every date.
/// </summary>
public class DueTimeSweepTests
{
    private const int Quarters = 96;
    private const int QuartersOfOtherDates = 2;
    private const int NearDays = 2;

    private static readonly LocalDate First = new(2020, 1, 1);
    private static readonly LocalDate Last = new(2030, 12, 31);
    private static readonly Interval Span = new(At(First.PlusDays(-3)), At(Last.PlusDays(4)));
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("NEWSDIGEST_CLOCK") == "all";

    [Fact]
    public void Each_local_date_of_each_zone_has_one_due_instant_after_that_of_the_date_before()
    {
        var zones = DateTimeZoneProviders
            .Tzdb.GetAllZones()
            .DistinctBy(z => string.Join(';', Clock(z).Select(i => $"{Start(i)} {i.WallOffset}")))
            .ToList();
        var random = new Random(9);
        var asked = zones.Sum(z => Sweep(z, random));

        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{zones.Count} clocks, {asked} due instants")
        );
        zones.Count.ShouldBeGreaterThan(50);
    }

    /// <summary>Asks for the due instants of a zone, and compares them with the clock's own account. Returns how many.</summary>
    private static long Sweep(DateTimeZone zone, Random random)
    {
        var asked = 0L;
        var clock = Clock(zone);
        var near = clock
            .Where(i => i.HasStart)
            .SelectMany(i => Enumerable.Range(-NearDays, 2 * NearDays + 1).Select(i.IsoLocalStart.Date.PlusDays))
            .ToHashSet();
        for (var date = First; date <= Last; date = date.PlusDays(1))
        {
            if (IsWhole || near.Contains(date))
            {
                for (var quarter = 0; quarter < Quarters; quarter++)
                    Ask(quarter);
            }
            else
            {
                for (var i = 0; i < QuartersOfOtherDates; i++)
                    Ask(random.Next(Quarters));
            }

            void Ask(int quarter)
            {
                asked++;
                var time = new LocalTime(quarter / 4, quarter % 4 * 15);
                var slot = new Slot(zone.Id, time.ToTimeOnly());
                var due = DueTime.Of(slot, date.ToDateOnly());
                var expected = Reached(clock, date + time);
                if (due != expected.ToDateTimeOffset() || expected <= Reached(clock, date.PlusDays(-1) + time))
                    Assert.Fail($"{slot} on {date:R}: due at {due:u}, but the clock comes to it at {expected}.");
            }
        }
        return asked;
    }

    /// <summary>
    /// The instant at which a clock first shows a local time or a later one. That is the whole rule: a time that is skipped
    /// moves to the next that exists, and one that comes twice is taken the first time.
    /// </summary>
    private static Instant Reached(IReadOnlyList<ZoneInterval> clock, LocalDateTime local)
    {
        foreach (var interval in clock)
        {
            var shown = local.WithOffset(interval.WallOffset).ToInstant();
            var reached = interval.HasStart && shown < interval.Start ? interval.Start : shown;
            if (!interval.HasEnd || reached < interval.End)
                return reached;
        }
        throw new ArgumentException($"The clock does not reach {local:o}.", nameof(local));
    }

    private static List<ZoneInterval> Clock(DateTimeZone zone) =>
        [.. zone.GetZoneIntervals(Span, ZoneEqualityComparer.Options.OnlyMatchWallOffset)];

    private static Instant Start(ZoneInterval interval) =>
        interval.HasStart && interval.Start > Span.Start ? interval.Start : Span.Start;

    private static Instant At(LocalDate date) => date.AtMidnight().InUtc().ToInstant();
}
