using NewsDigest.Briefings;

namespace NewsDigest.Tests.Briefings;

public class DueTimeTests
{
    [Fact]
    public void A_briefing_is_due_at_the_local_time() =>
        DueTime
            .Of(new Slot("Europe/Lisbon", new TimeOnly(7, 0)), new DateOnly(2026, 7, 1))
            .ShouldBe(new DateTimeOffset(2026, 7, 1, 6, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_time_that_the_clocks_skip_moves_to_the_first_that_exists() =>
        // In Berlin, 02:30 on 29 March 2026 does not exist: 02:00 becomes 03:00, which is 01:00 UTC.
        DueTime
            .Of(new Slot("Europe/Berlin", new TimeOnly(2, 30)), new DateOnly(2026, 3, 29))
            .ShouldBe(new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_time_that_comes_twice_is_taken_the_first_time() =>
        // In Berlin, 02:30 on 25 October 2026 is 00:30 UTC and again 01:30 UTC.
        DueTime
            .Of(new Slot("Europe/Berlin", new TimeOnly(2, 30)), new DateOnly(2026, 10, 25))
            .ShouldBe(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero));

    [Fact]
    public void On_a_date_that_a_zone_leaves_out_nothing_is_due() =>
        DueTime.Of(new Slot("Pacific/Apia", new TimeOnly(7, 0)), new DateOnly(2011, 12, 30)).ShouldBeNull();

    [Theory]
    [InlineData("Europe/Lisbon", true)]
    [InlineData("Europe/Atlantis", false)]
    [InlineData("", false)]
    public void A_zone_is_one_of_the_time_zone_database(string id, bool isZone) => DueTime.IsZone(id).ShouldBe(isZone);

    [Fact]
    public void Each_local_date_has_a_due_time_of_its_own_through_every_change_of_clocks()
    {
        string[] zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Gaza"];
        foreach (var zone in zones)
        {
            for (var quarter = 0; quarter < 96; quarter++)
            {
                var slot = new Slot(zone, new TimeOnly(quarter / 4, quarter % 4 * 15));
                var due = Enumerable
                    .Range(0, 366)
                    .Select(day => DueTime.Of(slot, new DateOnly(2026, 1, 1).AddDays(day)))
                    .ToList();
                due.ShouldAllBe(d => d != null);
                due.Zip(due.Skip(1)).ShouldAllBe(pair => pair.First < pair.Second, $"{slot}");
            }
        }
    }
}
