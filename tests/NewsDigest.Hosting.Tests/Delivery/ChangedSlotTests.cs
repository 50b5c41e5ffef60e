using CsCheck;
using NewsDigest.Briefings;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>A reader who changes the hour or the zone at any minute, while the planner runs every five.</summary>
public class ChangedSlotTests
{
    private const int Days = 4;
    private const int MinutesOfDay = 24 * 60;

    /// <summary>Minutes of an outage in which several changes come: short enough for all that is due in it to be caught up on.</summary>
    private const int Outage = 6 * 60;

    private static readonly int Iterations =
        Environment.GetEnvironmentVariable("NEWSDIGEST_CLOCK") == "all" ? 1_000 : 20;

    private static readonly string[] Zones =
    [
        "Asia/Tokyo",
        "Europe/Berlin",
        "America/New_York",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
        "America/Nuuk",
    ];

    /// <summary>Two days before clocks change in Europe, and in Nuuk at the end of a Saturday.</summary>
    private static readonly DateTimeOffset Spring = new(2024, 3, 29, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Autumn = new(2024, 10, 25, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<TimeOnly> Time = Gen.Int[0, 95].Select(q => new TimeOnly(q / 4, q % 4 * 15));
    private static readonly Gen<string> Zone = Gen.Int[0, Zones.Length - 1].Select(i => Zones[i]);
    private static readonly Gen<DateTimeOffset> Start = Gen.Bool.Select(isSpring => isSpring ? Spring : Autumn);
    private static readonly Gen<int> Minute = Gen.Int[0, (Days * MinutesOfDay) - 1];

    [Fact]
    public Task Changes_of_hour_and_zone_never_make_two_on_one_date() =>
        Gen.Select(Start, Slots, Gen.Select(Minute, Slots).List[1, 8])
            .SampleAsync(
                async (start, slot, changes) =>
                    (await Live(start, slot, changes)).Values.ShouldAllBe(count => count == 1),
                iter: 40
            );

    [Fact]
    public Task Changes_of_hour_leave_one_on_every_date() =>
        Gen.Select(Start, Zone, Time, Gen.Select(Minute, Time).List[1, 8])
            .SampleAsync(
                async (start, zone, time, changes) =>
                {
                    var slots = changes.Select(c => (c.Item1, new Slot(zone, c.Item2))).ToList();

                    var mails = await Live(start, new Slot(zone, time), slots);

                    var first = DueTime.LocalDateAt(zone, start).AddDays(1);
                    for (var date = first; date < first.AddDays(Days - 1); date = date.AddDays(1))
                        mails.GetValueOrDefault(date).ShouldBe(1, $"{date:O}");
                },
                iter: 40
            );

    [Fact]
    public Task A_change_of_hour_in_an_outage_over_midnight_leaves_one_on_every_date() =>
        Gen.Select(Start, Zone, Gen.Int[88, 95], Time, Gen.Int[0, 90])
            .SampleAsync(
                async (start, zone, evening, other, after) =>
                {
                    var first = DueTime.LocalDateAt(zone, start).AddDays(1);
                    var midnight = DueTime.Of(new Slot(zone, TimeOnly.MinValue), first.AddDays(1))!.Value;
                    var change = (int)(midnight - start).TotalMinutes + after;
                    var slot = new Slot(zone, TimeOnly.MinValue.AddMinutes(evening * 15));

                    var mails = await Live(
                        start,
                        slot,
                        [(change, new Slot(zone, other))],
                        outage: (change - 240, change + 120)
                    );

                    for (var date = first; date < first.AddDays(Days - 1); date = date.AddDays(1))
                        mails.GetValueOrDefault(date).ShouldBe(1, $"{date:O}");
                },
                iter: 20
            );

    [Fact]
    public Task Two_changes_of_hour_in_an_outage_over_midnight_leave_one_on_every_date() =>
        Gen.Select(Start, Zone, Gen.Int[88, 95], Gen.Select(Time, Gen.Int[-90, 90]).List[2, 3])
            .SampleAsync(
                async (start, zone, evening, others) =>
                {
                    var first = DueTime.LocalDateAt(zone, start).AddDays(1);
                    var midnight = DueTime.Of(new Slot(zone, TimeOnly.MinValue), first.AddDays(1))!.Value;
                    var minute = (int)(midnight - start).TotalMinutes;
                    var slot = new Slot(zone, TimeOnly.MinValue.AddMinutes(evening * 15));

                    var mails = await Live(
                        start,
                        slot,
                        [.. others.Select(o => (minute + o.Item2, new Slot(zone, o.Item1)))],
                        outage: (minute - 240, minute + 120)
                    );

                    for (var date = first; date < first.AddDays(Days - 1); date = date.AddDays(1))
                        mails.GetValueOrDefault(date).ShouldBe(1, $"{date:O}");
                },
                iter: 40
            );

    [Fact]
    public Task Two_changes_of_hour_and_zone_in_an_outage_lose_no_date_that_they_would_not_lose_without_it() =>
        Gen.Select(
                Start,
                Slots,
                Gen.Int[MinutesOfDay, (2 * MinutesOfDay) - 1],
                Gen.Select(Gen.Int[0, Outage - 1], Slots).List[2, 2]
            )
            .SampleAsync(
                async (start, slot, begin, others) =>
                {
                    var changes = others.Select(o => (begin + o.Item1, o.Item2)).ToList();

                    var steady = await Live(start, slot, changes);
                    // What is made up for in another order may have nothing new any more, and is counted as quiet then.
                    var quiet = new HashSet<DateOnly>();
                    var mails = await Live(start, slot, changes, outage: (begin, begin + Outage), quiet);

                    mails.Values.ShouldAllBe(count => count == 1);
                    steady.Keys.Except(mails.Keys).Except(quiet).ShouldBeEmpty();
                },
                iter: Iterations
            );

    private static Gen<Slot> Slots => Gen.Select(Zone, Time, (zone, time) => new Slot(zone, time));

    /// <summary>Mails that the reader got, by the date that they are for.</summary>
    private static async Task<Dictionary<DateOnly, int>> Live(
        DateTimeOffset start,
        Slot slot,
        List<(int Minute, Slot Slot)> changes,
        (int From, int Until)? outage = null,
        HashSet<DateOnly>? quiet = null
    )
    {
        var house = new DeliveryHouse(start);
        house.Editions.HaveNews = true;
        var id = (await house.AddReaders(slot, 1))[0].Id;
        var mails = new Dictionary<DateOnly, int>();
        var ordered = new Queue<(int Minute, Slot Slot)>(changes.OrderBy(c => c.Minute));
        // A day longer than the changes: what the last of them left to another slot is still due.
        for (var minute = 0; minute <= (Days + 1) * MinutesOfDay; minute += 5)
        {
            house.Time.AdjustTime(start.AddMinutes(minute));
            if (!(minute >= outage?.From && minute < outage?.Until))
                await house.Plan();
            foreach (var range in house.Queue.TakeAll())
            {
                var report = await house.Deliver(range);
                var accepted = report.Accepted;
                if (report.Quiet > 0)
                    quiet?.Add(range.Date);
                if (accepted > 0)
                    mails[range.Date] = mails.GetValueOrDefault(range.Date) + accepted;
            }
            while (ordered.TryPeek(out var change) && change.Minute < minute + 5)
            {
                ordered.Dequeue();
                var now = start.AddMinutes(change.Minute);
                house.Time.AdjustTime(now);
                await house.Change.ApplyAsync(id, s => SlotChange.Move(s, change.Slot, now), default);
            }
        }
        return mails;
    }
}
