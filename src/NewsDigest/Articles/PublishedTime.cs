using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsDigest.Articles;

/// <summary>
/// Reads the dates that documents print: ISO 8601, RFC 822 and 5322, "March 24, 2021", "24 March 2021, 3:05 pm ET",
/// "24.03.2021", "24. März 2021, 15:05 Uhr", Unix seconds and milliseconds. A time without a zone is taken as UTC.
/// </summary>
public static partial class PublishedTime
{
    private const string Time =
        @"(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?)?(?:\s*(?:Uhr|uur|h))?"
        + @"\s*\(?(?<zone>Z|[+-]\d{2}:?\d{2}|(?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,4}T?)?\)?";

    /// <summary>A weekday in whatever language.</summary>
    private const string Weekday = @"(?:\p{L}{2,10}(?:-feira)?\.?,?\s+)?";

    private const string Name = @"(?<name>\p{L}{3,10})\.?";

    /// <summary>The instant (UTC) that a text states, if the whole text is a date.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 80)
            return null;
        text = text.Trim().TrimEnd('.');
        if (text.All(char.IsAsciiDigit) && text.Length != 8)
            return FromUnix(text);
        var match = Iso.Match(text);
        if (!match.Success)
            match = MonthFirst.Match(text);
        if (!match.Success)
            match = DayFirst.Match(text);
        if (!match.Success)
            match = TimeFirst.Match(text);
        return match.Success ? Build(match) : Numeric(text);
    }

    /// <summary>
    /// The day (UTC) that a dateline names without its year: the last such day that is not after <paramref name="latest"/>.
    /// </summary>
    public static DateTimeOffset? OfDay(string? dateline, DateTimeOffset latest)
    {
        if (dateline is null || Day.Match(dateline) is not { Success: true } match)
            return null;
        var month = MonthNames.Number(match.Groups["name"].ValueSpan);
        var day = Number(match, "day");
        foreach (var year in (ReadOnlySpan<int>)[latest.Year, latest.Year - 1])
            if (
                month > 0
                && day > 0
                && day <= DateTime.DaysInMonth(year, month)
                && new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) is var date
                && date <= latest
            )
                return date;
        return null;
    }

    private static DateTimeOffset? FromUnix(string digits) =>
        digits.Length is 10 or 13 && long.TryParse(digits, CultureInfo.InvariantCulture, out var number)
            ? digits.Length == 10
                ? DateTimeOffset.FromUnixTimeSeconds(number)
                : DateTimeOffset.FromUnixTimeMilliseconds(number)
            : null;

    /// <summary>Numbers alone: a full stop means day first; with slashes only a number above 12 or "pm ET" tells which is the month.</summary>
    private static DateTimeOffset? Numeric(string text)
    {
        var match = Numbers.Match(text);
        if (!match.Success)
            return null;
        var (first, second) = (Number(match, "one"), Number(match, "two"));
        if (match.Groups["sign"].Value == "." || first > 12)
            return Build(match, month: second, day: first);
        return second > 12 || match.Groups["half"].Success ? Build(match, month: first, day: second) : null;
    }

    private static DateTimeOffset? Build(Match match, int? month = null, int? day = null)
    {
        var year = Number(match, "year");
        if (year < 100)
            year += year < 70 ? 2000 : 1900;
        month ??= match.Groups["name"].Success
            ? MonthNames.Number(match.Groups["name"].ValueSpan)
            : Number(match, "month");
        day ??= Number(match, "day");
        var hour = Number(match, "hour");
        var half = match.Groups["half"].Value;
        if (half.StartsWith('p') || half.StartsWith('P'))
            hour = hour < 12 ? hour + 12 : hour;
        else if (half.Length > 0 && hour == 12)
            hour = 0;
        // A leap second is the next one for our purposes.
        var second = Math.Min(Number(match, "second"), 59);
        var text = $"{year:0000}-{month:00}-{day:00} {hour:00}:{Number(match, "minute"):00}:{second:00}";
        if (
            !DateTime.TryParseExact(
                text,
                "yyyy-MM-dd HH:mm:ss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var local
            )
            || local.Year < 1800
        )
            return null;
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Utc)) - Offset(match.Groups["zone"].Value);
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static TimeSpan Offset(string zone)
    {
        var sign = zone.IndexOfAny(['+', '-']);
        if (sign >= 0)
        {
            var digits = zone[(sign + 1)..].Replace(":", "", StringComparison.Ordinal);
            var number = int.Parse(digits, CultureInfo.InvariantCulture);
            var (hours, minutes) = digits.Length <= 2 ? (number, 0) : (number / 100, number % 100);
            var offset = new TimeSpan(Math.Min(hours, 14), Math.Min(minutes, 59), 0);
            return zone[sign] == '-' ? -offset : offset;
        }
        return TimeSpan.FromHours(
            zone.ToUpperInvariant() switch
            {
                "EDT" => -4,
                "ET" or "EST" or "CDT" => -5,
                "CT" or "CST" or "MDT" => -6,
                "MT" or "MST" or "PDT" => -7,
                "PT" or "PST" => -8,
                "BST" or "IST" or "CET" or "MEZ" or "WEST" => 1,
                "CEST" or "EET" or "SAST" => 2,
                "EEST" or "MSK" => 3,
                "JST" or "KST" => 9,
                "AEST" => 10,
                _ => 0,
            }
        );
    }

    [GeneratedRegex(
        @"^(?<year>\d{4})(?<sign>[-/]?)(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?:(?:T|,?\s+)" + Time + ")?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Iso { get; }

    [GeneratedRegex(
        "^"
            + Weekday
            + Name
            + @"\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?:,?\s*(?:at|[-–—|])?\s*"
            + Time
            + ")?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MonthFirst { get; }

    [GeneratedRegex(
        "^"
            + Weekday
            + @"(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:of\s+|de\s+)?"
            + Name
            + @",?(?:\s+de|\s+del)?[\s-]+(?<year>\d{4}|\d{2})(?:,?\s*(?:at|um|om|à|[-–—|])?\s*"
            + Time
            + ")?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DayFirst { get; }

    [GeneratedRegex(
        "^"
            + Time
            + @",?\s+(?:on\s+)?"
            + Weekday
            + @"(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+"
            + Name
            + "|"
            + Name
            + @"\s+(?<day>\d{1,2})(?:st|nd|rd|th)?),?\s+(?<year>\d{4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex TimeFirst { get; }

    [GeneratedRegex(
        @"^(?<one>\d{1,2})\s*(?<sign>[/.])\s*(?<two>\d{1,2})\s*\k<sign>\s*(?<year>\d{4}|\d{2})(?:,?\s*(?:at|[-–—|])?\s*"
            + Time
            + ")?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Numbers { get; }

    [GeneratedRegex(
        @",\s*(?:" + Name + @"\s+(?<day>\d{1,2})|(?<day>\d{1,2})\.?\s+" + Name + @")\s*(?:\(|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Day { get; }
}
