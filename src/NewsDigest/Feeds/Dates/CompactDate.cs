using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsDigest.Feeds.Dates;

/// <summary>Reads the forms of ISO 8601 in which digits run together or a day is counted from the year's beginning.</summary>
internal static partial class CompactDate
{
    /// <summary>What such a date says; null for a date of another form.</summary>
    public static DateParts? Read(string text)
    {
        var match = Compact.Match(text);
        if (!match.Success)
            return null;
        var year = match.Groups["year"];
        var parts = new DateParts
        {
            Year = DateParts.FullYear(Number(year), year.Length),
            Month = Math.Max(1, Number(match.Groups["month"])),
            Day = Math.Max(1, Number(match.Groups["day"])),
            Hour = Number(match.Groups["hour"]),
            Minute = Number(match.Groups["minute"]),
            Second = Number(match.Groups["second"]),
        };
        if (match.Groups["dayOfYear"] is { Success: true } dayOfYear)
        {
            var days = Number(dayOfYear);
            if (parts.Year < 1 || days < 1 || days > (DateTime.IsLeapYear(parts.Year) ? 366 : 365))
                return new DateParts();
            var date = new DateTime(parts.Year, 1, 1).AddDays(days - 1);
            parts = parts with { Month = date.Month, Day = date.Day };
        }
        // The time, where it is written with colons, and the zone are as in any other date.
        var hasTime = match.Groups["hour"].Success;
        var rest = new DateScanner(text.AsSpan(match.Length), hasTime).Read();
        return hasTime
            ? parts with
            {
                Offset = rest.Offset,
            }
            : rest with
            {
                Year = parts.Year,
                Month = parts.Month,
                Day = parts.Day,
            };
    }

    private static int Number(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """
            ^(?:
              (?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})
            | (?<year>[0-9]{4})-?(?<dayOfYear>[0-9]{3})
            | (?<year>[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})
            | (?<year>[0-9]{2})-?(?<dayOfYear>[0-9]{3})
            | -(?<year>[0-9]{2})-?(?<month>[0-9]{2})
            )
            (?: T? (?<hour>[0-9]{2})(?<minute>[0-9]{2})(?<second>[0-9]{2})? )?
            (?= $ | [T\sZ+-] )(?! -[0-9]{1,2}(?:T|\s|$))
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Compact { get; }
}
