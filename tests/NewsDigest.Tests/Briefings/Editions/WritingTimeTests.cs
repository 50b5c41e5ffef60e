using NewsDigest.Briefings.Editions;

namespace NewsDigest.Tests.Briefings.Editions;

public class WritingTimeTests
{
    private static readonly DateTimeOffset Due = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-30, 4)]
    [InlineData(-10, 4)]
    [InlineData(-5, 4)]
    [InlineData(-3, 2)]
    [InlineData(-1, 0)]
    [InlineData(0, 2)]
    [InlineData(90, 2)]
    public void It_ends_before_the_edition_is_due_and_before_the_next_run_of_the_planner(
        int nowMinutes,
        int leftMinutes
    )
    {
        var now = Due.AddMinutes(nowMinutes);

        (WritingTime.EndsAt(Due, now) - now).ShouldBe(TimeSpan.FromMinutes(leftMinutes));
    }
}
