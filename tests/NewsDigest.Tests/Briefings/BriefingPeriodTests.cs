using NewsDigest.Briefings;

namespace NewsDigest.Tests.Briefings;

public class BriefingPeriodTests
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_reader_gets_what_came_after_their_last_briefing()
    {
        var period = BriefingPeriod.Since(Instant.AddHours(-24), Instant);

        period.After.ShouldBe(Instant.AddHours(-24));
        period.KnownUntil.ShouldBe(Instant.AddHours(-24));
    }

    [Fact]
    public void Nobody_gets_more_than_72_hours_but_what_they_read_before_stays_known()
    {
        var period = BriefingPeriod.Since(Instant.AddDays(-10), Instant);

        period.After.ShouldBe(Instant.AddHours(-72));
        period.KnownUntil.ShouldBe(Instant.AddDays(-10));
    }

    [Fact]
    public void A_new_reader_gets_a_day_and_knows_nothing()
    {
        var period = BriefingPeriod.Since(null, Instant);

        period.After.ShouldBe(Instant.AddHours(-24));
        period.KnownUntil.ShouldBe(DateTimeOffset.MinValue);
    }
}
