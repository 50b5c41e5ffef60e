using NewsDigest.Briefings;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Tests.Subscribers.Schedule;

public class SlotChangeTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly Slot Seven = new("Europe/Lisbon", new TimeOnly(7, 0));
    private static readonly Slot Noon = new("Europe/Lisbon", new TimeOnly(12, 0));

    [Fact]
    public void A_time_well_ahead_counts_today()
    {
        var moved = SlotChange.Move(Readers.At(Seven), Noon, Lisbon(11, 0));

        moved.Slot.ShouldBe(Noon);
        moved.SlotFrom.ShouldBe(Today);
        ScheduleRows.Of(moved).Where(r => r.ReadsOn(Today)).ShouldHaveSingleItem().Slot.ShouldBe(Noon);
    }

    [Fact]
    public void A_time_that_is_over_counts_from_tomorrow_and_the_old_slot_serves_today()
    {
        var moved = SlotChange.Move(Readers.At(Noon), Seven, Lisbon(9, 0));

        moved.SlotFrom.ShouldBe(Today.AddDays(1));
        moved.FormerSlot.ShouldBe(new FormerSlot(Noon, Today));
    }

    [Fact]
    public void A_time_less_than_ten_minutes_ahead_counts_from_tomorrow() =>
        SlotChange.Move(Readers.At(Seven), Noon, Lisbon(11, 51)).SlotFrom.ShouldBe(Today.AddDays(1));

    [Fact]
    public void The_same_slot_again_changes_nothing()
    {
        var reader = Readers.At(Seven);

        SlotChange.Move(reader, Seven, Lisbon(6, 0)).ShouldBe(reader);
    }

    [Fact]
    public void A_second_change_on_a_day_leaves_it_to_the_slot_that_serves_it()
    {
        var eight = Seven with { Time = new TimeOnly(8, 0) };
        var once = SlotChange.Move(Readers.At(Noon), Seven, Lisbon(9, 0));

        var twice = SlotChange.Move(once, eight, Lisbon(9, 1));

        twice.SlotFrom.ShouldBe(Today.AddDays(1));
        twice.FormerSlot.ShouldBe(new FormerSlot(Noon, Today));
    }

    [Fact]
    public void Going_back_to_the_slot_that_still_serves_leaves_only_that()
    {
        var reader = Readers.At(Noon);

        SlotChange.Move(SlotChange.Move(reader, Seven, Lisbon(9, 0)), Noon, Lisbon(11, 55)).ShouldBe(reader);
    }

    [Fact]
    public void A_change_after_midnight_leaves_the_day_before_to_the_old_slot()
    {
        var late = Seven with { Time = new TimeOnly(23, 0) };

        var moved = SlotChange.Move(Readers.At(late), Noon, Lisbon(0, 30));

        moved.SlotFrom.ShouldBe(Today);
        moved.FormerSlot.ShouldBe(new FormerSlot(late, Today.AddDays(-1)));
    }

    [Fact]
    public void A_change_after_midnight_leaves_the_day_before_to_the_slot_that_served_it()
    {
        var late = Seven with { Time = new TimeOnly(23, 0) };
        var once = SlotChange.Move(Readers.At(late), Seven, Lisbon(12, 0).AddDays(-1));

        var twice = SlotChange.Move(once, Noon, Lisbon(0, 30));

        twice.SlotFrom.ShouldBe(Today);
        twice.FormerSlot.ShouldBe(new FormerSlot(late, Today.AddDays(-1)));
    }

    [Fact]
    public void Going_back_after_midnight_keeps_the_day_before()
    {
        var late = Seven with { Time = new TimeOnly(23, 0) };
        var once = SlotChange.Move(Readers.At(late), Noon, Lisbon(12, 0).AddDays(-1));

        var back = SlotChange.Move(once, late, Lisbon(0, 30));

        ScheduleRows.Of(back).ShouldHaveSingleItem().ReadsOn(Today.AddDays(-1)).ShouldBeTrue();
    }

    [Fact]
    public void A_date_that_is_not_yet_due_in_the_old_zone_is_not_left_to_it()
    {
        // In Auckland it is the 11th already, and noon of the 10th in Pago Pago is hours away.
        var pago = new Slot("Pacific/Pago_Pago", new TimeOnly(12, 0));
        var auckland = new Slot("Pacific/Auckland", new TimeOnly(23, 0));

        var moved = SlotChange.Move(Readers.At(pago), auckland, Lisbon(14, 0));

        moved.SlotFrom.ShouldBe(Today.AddDays(1));
        moved.FormerSlot.ShouldBe(new FormerSlot(pago, Today.AddDays(-1)));
    }

    [Fact]
    public void Who_leaves_a_zone_that_was_removed_is_served_by_the_new_slot_alone()
    {
        var lost = Readers.At(new Slot("Nowhere/Removed", new TimeOnly(7, 0)));

        var moved = SlotChange.Move(lost, Noon, Lisbon(9, 0));

        moved.Slot.ShouldBe(Noon);
        moved.SlotFrom.ShouldBe(Today);
        moved.FormerSlot.ShouldBeNull();
    }

    [Fact]
    public void Two_changes_after_midnight_leave_yesterday_to_the_first_slot_and_today_to_the_second()
    {
        var late = new Slot(Noon.Zone, new TimeOnly(23, 0));
        // To one of today, and then to one that is over today.
        var once = SlotChange.Move(Readers.At(late), Noon, Lisbon(0, 30));
        var twice = SlotChange.Move(once, new Slot(Noon.Zone, new TimeOnly(0, 15)), Lisbon(0, 40));

        Served(twice, Today.AddDays(-1)).ShouldBe([late]);
        Served(twice, Today).ShouldBe([Noon]);
        Served(twice, Today.AddDays(1)).ShouldBe([twice.Slot]);
    }

    [Fact]
    public void Who_goes_back_to_the_first_of_three_slots_is_served_by_it_again()
    {
        var late = new Slot(Noon.Zone, new TimeOnly(0, 15));
        var once = SlotChange.Move(Readers.At(late), Noon, Lisbon(0, 5));
        var back = SlotChange.Move(once with { SlotFrom = Today }, late, Lisbon(0, 40));

        back.Slot.ShouldBe(late);
        ScheduleRows.Of(back).Select(r => r.Slot).ShouldBeUnique();
        Served(back, Today).ShouldContain(Noon);
        Served(back, Today.AddDays(1)).ShouldBe([late]);
    }

    [Fact]
    public void A_former_slot_that_is_past_catching_up_is_forgotten_with_the_next_change()
    {
        var once = SlotChange.Move(Readers.At(Noon), Seven, Lisbon(9, 0));

        var later = SlotChange.Move(once, new Slot(Noon.Zone, new TimeOnly(6, 0)), Lisbon(9, 0).AddDays(3));

        later.FormerSlot.ShouldNotBeNull().Earlier.ShouldBeNull();
    }

    [Fact]
    public void Two_changes_of_zone_over_a_date_left_out_keep_what_was_due_before()
    {
        // 23:00 in New York is 03:00 UTC: the briefing of the 9th is ten hours late, and that of the 10th is not due there.
        var newYork = new Slot("America/New_York", new TimeOnly(23, 0));
        var kiritimati = new Slot("Pacific/Kiritimati", new TimeOnly(18, 0));

        var once = SlotChange.Move(Readers.At(newYork), kiritimati, Lisbon(13, 0));
        var twice = SlotChange.Move(once, new Slot("Pacific/Auckland", new TimeOnly(1, 0)), Lisbon(13, 30));

        Served(twice, Today.AddDays(-1)).ShouldBe([newYork]);
        Served(twice, Today.AddDays(1)).ShouldBe([kiritimati]);
        Served(twice, Today.AddDays(2)).ShouldBe([twice.Slot]);
    }

    [Fact]
    public void Going_back_after_midnight_to_a_time_that_is_over_keeps_the_day_before()
    {
        var late = Seven with { Time = new TimeOnly(23, 0) };
        var once = SlotChange.Move(Readers.At(late), Seven with { Time = new TimeOnly(0, 15) }, Lisbon(0, 30));

        var back = SlotChange.Move(once, late, Lisbon(0, 40));

        Served(back, Today.AddDays(-1)).ShouldBe([late]);
        Served(back, Today).ShouldBe([late]);
    }

    [Fact]
    public void A_slot_that_was_left_before_its_first_date_gives_it_back_to_the_one_before()
    {
        // Due at 07:00, which an outage may have missed; moved to 12:00, and at 11:00 to a zone where it is tomorrow.
        var once = SlotChange.Move(Readers.At(Seven), Noon, Lisbon(8, 0));

        var twice = SlotChange.Move(once, new Slot("Pacific/Kiritimati", new TimeOnly(18, 0)), Lisbon(11, 0));

        twice.SlotFrom.ShouldBe(Today.AddDays(1));
        Served(twice, Today).ShouldBe([Seven]);
    }

    [Fact]
    public void However_often_a_reader_changes_few_slots_serve_beside_the_new_one()
    {
        var chance = new Random(7);
        string[] zones = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Lisbon", "Asia/Tokyo"];
        var reader = Readers.At(Noon);
        for (var minute = 0; minute < 3 * 24 * 60; minute += 7)
        {
            var slot = new Slot(zones[chance.Next(zones.Length)], new TimeOnly(chance.Next(24), chance.Next(60)));
            reader = SlotChange.Move(reader, slot, Lisbon(0, 0).AddMinutes(minute));

            var rows = ScheduleRows.Of(reader).ToList();
            rows.Select(r => r.Slot).ShouldBeUnique();
            // As many as the storage has columns for.
            rows.Count.ShouldBeLessThanOrEqualTo(4);
        }
    }

    private static IEnumerable<Slot> Served(Subscriber subscriber, DateOnly date) =>
        ScheduleRows.Of(subscriber).Where(r => r.ReadsOn(date)).Select(r => r.Slot);

    [Fact]
    public void Who_confirms_in_a_zone_that_was_removed_meanwhile_is_a_reader_all_the_same() =>
        SlotChange
            .Begin(Readers.At(new Slot("Nowhere/Removed", new TimeOnly(7, 0))), Lisbon(9, 0))
            .SlotFrom.ShouldNotBeNull();

    [Fact]
    public void A_slot_that_the_welcome_covers_does_not_serve_today_after_a_change_either() =>
        SlotChange
            .Move(SlotChange.Begin(Readers.At(Noon), Lisbon(10, 0)), Seven, Lisbon(10, 1))
            .FormerSlot.ShouldBeNull();

    [Fact]
    public void A_time_ten_minutes_ahead_counts_today() =>
        SlotChange.Move(Readers.At(Seven), Noon, Lisbon(11, 50)).SlotFrom.ShouldBe(Today);

    [Fact]
    public void A_welcome_stands_for_no_briefing_of_a_day_that_the_reader_does_not_read_on()
    {
        var reader = Readers.At(Noon) with { Confirmed = Lisbon(10, 0), Days = BriefingDays.Monday };

        SlotChange.CoveredByWelcomeOn(SlotChange.Begin(reader, Lisbon(10, 0))).ShouldBeNull();
    }

    [Fact]
    public void A_pause_holds_in_the_row_of_a_former_slot_too()
    {
        var moved = SlotChange.Move(Readers.At(Noon), Seven, Lisbon(9, 0));

        Served(moved with { State = SubscriberState.Paused, PausedUntil = Today.AddDays(1) }, Today).ShouldBeEmpty();
    }

    [Fact]
    public void A_slot_within_three_hours_of_the_welcome_is_covered_by_it()
    {
        SlotChange.Begin(Readers.At(Noon), Lisbon(10, 0)).SlotFrom.ShouldBe(Today.AddDays(1));
        SlotChange.Begin(Readers.At(Noon), Lisbon(8, 0)).SlotFrom.ShouldBe(Today);
    }

    [Theory]
    // Confirmed at, the slot's time, days after today of the date that is covered.
    [InlineData(10, 12, 0)]
    [InlineData(9, 12, 0)]
    [InlineData(8, 12, null)]
    [InlineData(13, 12, null)]
    [InlineData(23, 1, 1)]
    [InlineData(23, 3, null)]
    public void A_welcome_stands_for_the_briefing_that_was_due_within_three_hours_of_it(
        int confirmed,
        int due,
        int? covered
    )
    {
        var now = Lisbon(confirmed, 0);
        var reader = Readers.At(new Slot(Noon.Zone, new TimeOnly(due, 0))) with { Confirmed = now };

        SlotChange
            .CoveredByWelcomeOn(SlotChange.Begin(reader, now))
            .ShouldBe(covered is { } days ? Today.AddDays(days) : null);
    }

    [Fact]
    public void Old_and_new_slot_together_serve_each_date_once()
    {
        var rows = ScheduleRows.Of(SlotChange.Move(Readers.At(Noon), Seven, Lisbon(9, 0))).ToList();

        for (var day = 0; day < 5; day++)
            rows.Count(r => r.ReadsOn(Today.AddDays(day))).ShouldBe(1, $"day {day}");
    }

    private static DateTimeOffset Lisbon(int hour, int minute) => new(2026, 3, 10, hour, minute, 0, TimeSpan.Zero);
}
