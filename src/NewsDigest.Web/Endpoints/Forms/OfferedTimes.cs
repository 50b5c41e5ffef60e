using System.Globalization;

namespace NewsDigest.Web.Endpoints.Forms;

/// <summary>The times of day that a form offers.</summary>
internal static class OfferedTimes
{
    private const string Format = "HH:mm";

    /// <summary>Whole hours, the site's own time, and one more where it is given: a slot of its own for every minute helps nobody.</summary>
    public static IReadOnlyList<TimeOnly> Of(SiteSettings settings, TimeOnly? oneMore)
    {
        var times = Enumerable.Range(0, 24).Select(hour => new TimeOnly(hour, 0)).Append(settings.Edition.Time);
        if (oneMore is { } more)
            times = times.Append(more);
        return [.. times.Distinct().Order()];
    }

    /// <summary>A time as a form holds it.</summary>
    public static string Text(TimeOnly time) => time.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The time that a form holds; null where it is none.</summary>
    public static TimeOnly? Parse(string text) =>
        TimeOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}
