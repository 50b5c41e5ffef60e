using System.Globalization;
using NewsDigest.Feeds.Markup;

namespace NewsDigest.Feeds.Formats;

/// <summary>Reads how often a feed asks to be polled.</summary>
/// <remarks><see href="https://web.resource.org/rss/1.0/modules/syndication/"/></remarks>
internal static class UpdatePeriod
{
    /// <summary>The interval that <c>ttl</c> (minutes) or the syndication module asks for; null where neither does.</summary>
    public static TimeSpan? Read(MarkupElement channel)
    {
        if (Number(channel.First(FeedNamespace.Core, "ttl")) is { } minutes)
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
        return period / (Number(channel.First(FeedNamespace.Syndication, "updatefrequency")) ?? 1);
    }

    private static int? Number(MarkupElement? element) =>
        int.TryParse(element.Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
