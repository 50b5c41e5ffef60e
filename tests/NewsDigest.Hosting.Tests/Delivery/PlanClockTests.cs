using System.Globalization;
using NewsDigest.Briefings;
using NewsDigest.Delivery;
using NewsDigest.Delivery.Ledger;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>
/// The planner every five minutes, with a reader at each quarter of an hour of a zone: within two days of changes of clocks
/// from 2020 to 2030, and in weeks by chance, with outages by chance. Changes and weeks are drawn from a seed; where the
/// environment variable NEWSDIGEST_CLOCK is "all", every change of every clock is taken, and twenty times the weeks.
/// </summary>
public class PlanClockTests
{
    private const int Quarters = 96;
    private const int DrawnChanges = 10;
    private const int DrawnWeeks = 6;

    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(5);
    private static readonly Instant First = Instant.FromUtc(2020, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(2031, 1, 1, 0, 0);
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("NEWSDIGEST_CLOCK") == "all";

    [Fact]
    public async Task Near_a_change_of_clocks_each_local_date_is_planned_once_and_in_time()
    {
        var random = new Random(9);
        var changes = DateTimeZoneProviders
            .Tzdb.GetAllZones()
            .SelectMany(z => Changes(z).Select(i => (Zone: z, Change: i)))
            .DistinctBy(c => (c.Change.Start, c.Change.WallOffset, Before(c.Zone, c.Change)))
            .ToArray();
        if (!IsWhole)
            random.Shuffle(changes);
        var taken = changes
            .Take(IsWhole ? changes.Length : DrawnChanges)
            // Dates that end early, and the smallest change there is.
            .Append(Change("America/Nuuk", 2024))
            .Append(Change("Australia/Lord_Howe", 2026))
            .ToList();

        foreach (var (zone, change) in taken)
            await Sweep(zone, change.Start.ToDateTimeOffset().AddDays(-2), days: 4, hasOutages: false, random);
        Write($"{taken.Count} of {changes.Length} changes of clocks");
    }

    [Fact]
    public async Task After_an_outage_each_local_date_is_planned_once_or_counted_as_too_late()
    {
        var random = new Random(12);
        var zones = DateTimeZoneProviders.Tzdb.Ids;
        var count = IsWhole ? 20 * DrawnWeeks : DrawnWeeks;
        var tooLate = 0;
        for (var i = 0; i < count; i++)
        {
            var zone = DateTimeZoneProviders.Tzdb[zones[random.Next(zones.Count)]];
            // In every second week the clocks change, where the zone's do.
            var changes = Changes(zone);
            var start =
                i % 2 == 0 && changes.Count > 0
                    ? changes[random.Next(changes.Count)].Start.ToDateTimeOffset().AddDays(-3)
                    : First.ToDateTimeOffset().AddDays(random.Next(11 * 365));
            tooLate += await Sweep(zone, start, days: 6, hasOutages: true, random);
        }
        Write($"{count} weeks, {tooLate} briefings too late");
        tooLate.ShouldBeGreaterThan(0);
    }

    /// <summary>Plans and delivers for some days, and compares what was done with when it was due. Returns how many were too late.</summary>
    private static async Task<int> Sweep(
        DateTimeZone zone,
        DateTimeOffset around,
        int days,
        bool hasOutages,
        Random random
    )
    {
        var start = new DateTimeOffset(around.UtcDateTime.Date, TimeSpan.Zero);
        var house = new DeliveryHouse(start);
        house.Editions.HaveNews = true;
        var slots = Enumerable
            .Range(0, Quarters)
            .Select(q => new Slot(zone.Id, new TimeOnly(q / 4, q % 4 * 15)))
            .ToList();
        foreach (var slot in slots)
            await house.AddReaders(slot, 1);
        var plans = new List<DateTimeOffset>();
        var planned = new Dictionary<(Slot, DateOnly), DateTimeOffset>();
        var tooLate = 0;
        foreach (var tick in Ticks(start, days, hasOutages, random))
        {
            plans.Add(tick);
            house.Time.AdjustTime(tick);
            tooLate += (await house.Plan()).TooLate;
            foreach (var range in house.Queue.Ranges)
                planned.TryAdd((range.Slot, range.Date), tick).ShouldBeTrue($"{range.Slot} {range.Date:O} twice");
            if (hasOutages)
                await house.DeliverAll();
            house.Queue.Ranges.Clear();
        }
        var (expected, expectedTooLate) = Expected(slots, plans, house.Settings);
        planned.ShouldBe(expected, ignoreOrder: true, $"{zone.Id} from {start:u}");
        tooLate.ShouldBe(expectedTooLate, $"{zone.Id} from {start:u}");
        if (hasOutages)
            await MustSayWhatIsLate(house, expected);
        return tooLate;
    }

    /// <summary>When each slot's dates must have been planned: by the first plan from when they are due, unless that comes too late.</summary>
    private static (Dictionary<(Slot, DateOnly), DateTimeOffset> Planned, int TooLate) Expected(
        List<Slot> slots,
        List<DateTimeOffset> plans,
        DeliverySettings settings
    )
    {
        var planned = new Dictionary<(Slot, DateOnly), DateTimeOffset>();
        var tooLate = 0;
        foreach (var slot in slots)
        {
            var from = DueTime.LocalDateAt(slot.Zone, plans[0]).AddDays(-1);
            for (var date = from; date <= from.AddDays(9); date = date.AddDays(1))
            {
                if (DueTime.Of(slot, date) is not { } due)
                    continue;
                var next = plans.BinarySearch(due);
                next = next < 0 ? ~next : next;
                // Before the first plan the slot was new, and nobody was missed.
                if (next == plans.Count || (next == 0 && due < plans[0] - settings.CatchUp))
                    continue;
                if (plans[next] - due <= settings.CatchUp)
                    planned.Add((slot, date), plans[next]);
                else
                    tooLate++;
            }
        }
        return (planned, tooLate);
    }

    /// <summary>Every five minutes; with outages, some are left out, and after the first day many in a row.</summary>
    private static IEnumerable<DateTimeOffset> Ticks(DateTimeOffset start, int days, bool hasOutages, Random random)
    {
        var outage = start.AddHours(random.Next(25, 48));
        var until = outage.AddMinutes(random.Next(10, 48 * 60));
        for (var tick = start; tick <= start.AddDays(days); tick += Tick)
        {
            if (!hasOutages || ((tick < outage || tick > until) && random.Next(10) > 0))
                yield return tick;
        }
    }

    private static async Task MustSayWhatIsLate(
        DeliveryHouse house,
        Dictionary<(Slot Slot, DateOnly Date), DateTimeOffset> planned
    )
    {
        // On the date before they came, the readers' slots are planned without them.
        var first = planned.Keys.Min(p => p.Date);
        foreach (var date in planned.GroupBy(p => p.Key.Date).Where(d => d.Key > first))
        {
            var late = date.Count(p => p.Value - DueTime.Of(p.Key.Slot, p.Key.Date) > house.Settings.LateAfter);
            var accepted = (await house.Entries(date.Key)).Where(e => e.State == DeliveryState.Accepted).ToList();
            accepted.Count(e => e.IsLate).ShouldBe(late, $"{date.Key:O}");
        }
    }

    private static (DateTimeZone Zone, ZoneInterval Change) Change(string id, int year)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        return (zone, Changes(zone).First(i => i.Start >= Instant.FromUtc(year, 1, 1, 0, 0)));
    }

    private static List<ZoneInterval> Changes(DateTimeZone zone) =>
        [
            .. zone.GetZoneIntervals(new Interval(First, Last), ZoneEqualityComparer.Options.OnlyMatchWallOffset)
                .Where(i => i.HasStart && i.Start >= First),
        ];

    private static Offset Before(DateTimeZone zone, ZoneInterval change) =>
        zone.GetUtcOffset(change.Start - Duration.Epsilon);

    private static void Write(FormattableString text) =>
        TestContext.Current.TestOutputHelper?.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
