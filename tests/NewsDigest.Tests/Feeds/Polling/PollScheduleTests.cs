using NewsDigest.Feeds.Polling;

namespace NewsDigest.Tests.Feeds.Polling;

public class PollScheduleTests
{
    [Theory]
    [InlineData(60, true, 30)]
    [InlineData(60, false, 90)]
    [InlineData(20, true, 15)]
    [InlineData(1300, false, 1440)]
    public void A_feed_is_polled_as_often_as_it_changes(int minutes, bool hadNews, int expected) =>
        PollSchedule.Adapted(TimeSpan.FromMinutes(minutes), hadNews).TotalMinutes.ShouldBe(expected);

    [Theory]
    [InlineData(30, null, null, 30)]
    [InlineData(30, 60, null, 60)]
    [InlineData(30, 60, 90, 90)]
    [InlineData(30, 10, 5, 30)]
    [InlineData(30, 10_000, null, 1440)]
    public void A_feed_is_not_polled_more_often_than_it_asks_but_daily(
        int minutes,
        int? feed,
        int? server,
        int expected
    ) =>
        PollSchedule
            .Pause(TimeSpan.FromMinutes(minutes), Minutes(feed), Minutes(server))
            .TotalMinutes.ShouldBe(expected);

    [Theory]
    [InlineData(1, null, 15)]
    [InlineData(2, null, 30)]
    [InlineData(5, null, 240)]
    [InlineData(1000, null, 1440)]
    [InlineData(1, 120, 120)]
    [InlineData(5, 120, 240)]
    [InlineData(1, 2880, 2880)]
    [InlineData(1, 1_000_000, 10_080)]
    public void A_feed_that_fails_is_polled_ever_more_seldom(int failures, int? retryAfter, int expected) =>
        PollSchedule.BackOff(failures, Minutes(retryAfter)).TotalMinutes.ShouldBe(expected);

    private static TimeSpan? Minutes(int? minutes) => minutes is { } value ? TimeSpan.FromMinutes(value) : null;
}
