using System.Globalization;
using NewsDigest.Feeds.Markup;

namespace NewsDigest.Feeds.Formats;

/// <summary>Reads when a feed asks to be polled.</summary>
/// <remarks>
/// <see href="https://web.resource.org/rss/1.0/modules/syndication/"/>,
/// <see href="https://www.rssboard.org/skip-hours-days"/>
/// </remarks>
internal static class PollingFields
{
    /// <summary>What a channel asks for.</summary>
    public static PollingWishes Read(MarkupElement channel) =>
        new()
        {
            Interval = Interval(channel),
            SkippedHours = [.. Values(channel, "skiphours", "hour").Select(Hour).OfType<int>().Distinct().Order()],
            SkippedDays = [.. Values(channel, "skipdays", "day").Select(Day).OfType<DayOfWeek>().Distinct().Order()],
        };

    /// <summary>The interval that <c>ttl</c> (minutes) or the syndication module asks for; null where neither does.</summary>
    private static TimeSpan? Interval(MarkupElement channel)
    {
        if (Number(channel.First(FeedNamespace.Core, "ttl").Value()) is > 0 and var minutes)
            return TimeSpan.FromMinutes(minutes);
        TimeSpan? period = channel.First(FeedNamespace.Syndication, "updateperiod").Value()?.ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        var frequency = Number(channel.First(FeedNamespace.Syndication, "updatefrequency").Value());
        return period / (frequency is > 0 ? frequency : 1);
    }

    private static IEnumerable<string?> Values(MarkupElement channel, string list, string value) =>
        channel.First(FeedNamespace.Core, list)?.All(FeedNamespace.Core, value).Select(element => element.Value())
        ?? [];

    /// <summary>Some count the hours from 1 to 24.</summary>
    private static int? Hour(string? written) => Number(written) is <= 24 and var hour ? hour % 24 : null;

    private static DayOfWeek? Day(string? written) =>
        Enum.TryParse<DayOfWeek>(written, ignoreCase: true, out var day) && Number(written) is null ? day : null;

    private static int? Number(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
