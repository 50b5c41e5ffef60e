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

    [Fact]
    public void On_a_date_that_ends_early_a_briefing_is_due_as_the_next_begins() =>
        // In Nuuk, 30 March 2024 ends at 23:00, which is 01:00 UTC on the 31st.
        DueTime
            .Of(new Slot("America/Nuuk", new TimeOnly(23, 15)), new DateOnly(2024, 3, 30))
            .ShouldBe(new DateTimeOffset(2024, 3, 31, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public void In_a_zone_that_was_removed_nothing_is_due_and_it_is_the_date_of_UTC()
    {
        var now = new DateTimeOffset(2026, 3, 10, 23, 30, 0, TimeSpan.Zero);

        DueTime.Of(new Slot("Europe/Atlantis", new TimeOnly(7, 0)), new DateOnly(2026, 3, 10)).ShouldBeNull();
        DueTime.LocalDateAt("Europe/Atlantis", now).ShouldBe(new DateOnly(2026, 3, 10));
    }

    [Theory]
    [InlineData("Europe/Lisbon", true)]
    [InlineData("Europe/Atlantis", false)]
    [InlineData("", false)]
    public void A_zone_is_one_of_the_time_zone_database(string id, bool isZone) => DueTime.IsZone(id).ShouldBe(isZone);
}
