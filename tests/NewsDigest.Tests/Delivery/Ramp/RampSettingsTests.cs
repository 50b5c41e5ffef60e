using NewsDigest.Delivery.Ramp;
using NewsDigest.Tests.Subscribers;

namespace NewsDigest.Tests.Delivery.Ramp;

public class RampSettingsTests
{
    private static readonly DateTimeOffset Seven = new(2026, 3, 10, 7, 0, 0, TimeSpan.Zero);
    private static readonly RampSettings Fifty = new() { PerHour = 50, UpToPerHour = 300 };

    [Theory]
    [InlineData(0, 50)]
    [InlineData(23, 50)]
    [InlineData(24, 100)]
    [InlineData(48, 200)]
    [InlineData(72, 300)]
    [InlineData(24 * 4000, 300)]
    [InlineData(-24, 50)]
    public void A_ramp_grows_each_day_until_its_end(int hours, int limit) =>
        Fifty.LimitAt(Seven, Seven.AddHours(hours)).ShouldBe(limit);

    [Fact]
    public void A_ramp_without_an_end_grows_beyond_all_numbers() =>
        (Fifty with { UpToPerHour = null }).LimitAt(Seven, Seven.AddYears(50)).ShouldBe(int.MaxValue);

    [Fact]
    public void Without_a_setting_nothing_is_limited()
    {
        new RampSettings().IsOn.ShouldBeFalse();
        new RampSettings().LimitAt(Seven, Seven).ShouldBeNull();
    }

    [Fact]
    public void A_new_hour_begins_at_none()
    {
        var state = Taken(Seven, 50);

        RampSettings.Current(state, Seven.AddMinutes(59)).ShouldBe(state);
        var next = RampSettings.Current(state, Seven.AddMinutes(60));
        next.Taken.ShouldBeEmpty();
        next.Began.ShouldBe(Seven);
    }

    [Fact]
    public void A_clock_that_is_behind_a_little_does_not_begin_the_hour_anew()
    {
        var state = Taken(Seven, 50);

        RampSettings.Current(state, Seven.AddSeconds(-5)).ShouldBe(state);
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(31)]
    public void After_a_clock_that_was_wrong_or_a_month_of_silence_the_ramp_begins_anew(int days)
    {
        var now = Seven.AddDays(days);

        RampSettings.Current(Taken(Seven, 50), now).Began.ShouldBe(now);
    }

    [Fact]
    public void A_domain_has_its_own_pace_within_that_of_all()
    {
        var settings = new RampSettings
        {
            PerHour = 3,
            PerDomainPerHour = new Dictionary<string, int> { ["large.example"] = 1 },
        };
        var left = settings.LeftOf(RampSettings.Current(null, Seven));

        left.TryTake(Readers.Address("a@large.example")).ShouldBeTrue();
        left.TryTake(Readers.Address("b@large.example")).ShouldBeFalse();
        left.TryTake(Readers.Address("c@small.example")).ShouldBeTrue();
        left.TryTake(Readers.Address("d@small.example")).ShouldBeTrue();
        left.TryTake(Readers.Address("e@small.example")).ShouldBeFalse();
        left.IsSpent.ShouldBeTrue();
    }

    [Fact]
    public void A_limit_that_was_lowered_lets_nothing_through_until_the_next_hour() =>
        Fifty.LeftOf(Taken(Seven, 70)).TryTake(Readers.Address("a@small.example")).ShouldBeFalse();

    private static RampState Taken(DateTimeOffset hour, int count) =>
        new(hour, hour, new Dictionary<string, int> { [""] = count });
}
