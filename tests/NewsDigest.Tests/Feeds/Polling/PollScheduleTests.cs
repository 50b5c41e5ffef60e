using System.Globalization;
using NewsDigest.Feeds;
using NewsDigest.Feeds.Polling;

namespace NewsDigest.Tests.Feeds.Polling;

public class PollScheduleTests
{
    private static readonly DateTimeOffset Tuesday = Utc("2026-03-10 06:00");

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
        (
            PollSchedule.Next(
                Tuesday,
                TimeSpan.FromMinutes(minutes),
                Minutes(server),
                new PollingWishes { Interval = Minutes(feed) }
            ) - Tuesday
        ).TotalMinutes.ShouldBe(expected);

    [Theory]
    [InlineData("2026-03-10 06:00", "", "2026-03-10 06:30")]
    [InlineData("2026-03-10 06:00", "6 7 8", "2026-03-10 09:00")]
    [InlineData("2026-03-10 05:15", "6 7 8", "2026-03-10 05:45")]
    [InlineData("2026-03-10 23:45", "0 1", "2026-03-11 02:00")]
    [InlineData("2026-03-13 23:45", "Saturday Sunday", "2026-03-16 00:00")]
    [InlineData("2026-03-13 23:45", "Saturday Sunday 0", "2026-03-16 01:00")]
    [InlineData("2026-03-10 06:00", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday", "2026-03-10 06:30")]
    public void A_feed_is_not_polled_when_it_says_that_nothing_changes(string now, string skipped, string expected)
    {
        var parts = skipped.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToLookup(p => char.IsAsciiDigit(p[0]));
        var wishes = new PollingWishes
        {
            SkippedHours = [.. parts[true].Select(p => int.Parse(p, CultureInfo.InvariantCulture))],
            SkippedDays = [.. parts[false].Select(Enum.Parse<DayOfWeek>)],
        };

        PollSchedule.Next(Utc(now), TimeSpan.FromMinutes(30), maxAge: null, wishes).ShouldBe(Utc(expected));
    }

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

    private static DateTimeOffset Utc(string time) =>
        DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static TimeSpan? Minutes(int? minutes) => minutes is { } value ? TimeSpan.FromMinutes(value) : null;
}
