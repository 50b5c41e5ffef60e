using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsDigest.Articles;

/// <summary>
/// Reads the dates that documents print: ISO 8601, RFC 822 and 5322, what programs print ("Mon Mar 9 07:30:00 UTC 2026"),
/// "March 24, 2021", "24 March 2021, 3:05 pm ET", "24.03.2021", "24. März 2021, 15:05 Uhr", "10 mars 2026 à 14h05",
/// "2026年3月9日", Unix seconds and milliseconds. A time without a zone is taken as UTC.
/// </summary>
public static class PublishedTime
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    private const string Half = @"(?<half>[ap]\.?\s?m\.?)";

    /// <summary>"7:30", "7.30 pm", "7 p.m.", "14h05", "073000", and the zone behind it.</summary>
    private const string Time =
        @"(?:(?<hour>\d{1,2})(?:[:.]|\s?h\s?)(?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,:]\d+)?)?\s*"
        + Half
        + @"?|(?<hour>\d{1,2})\s*"
        + Half
        + @"|(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})|(?<hour>\d{1,2})(?=\s*(?:Uhr|uur|h)))"
        + @"(?:\s*(?:Uhr|uur|hrs|hours|h))?\s*\(?(?<zone>"
        + TimeZoneName.Pattern
        + @")?\)?"
        // What repeats the zone: "+0000 (UTC)", "+01:00[Europe/Berlin]", "+0000 UTC".
        + @"(?:\s*\([\p{L} ]{2,40}\)|\[[\w/+-]{2,40}\]|\s+(?:UTC|GMT))?";

    /// <summary>What stands between a date and its time.</summary>
    private const string Then = @"(?:,?\s*(?:at|um|om|à|às|ore|alle(?:\s+ore)?|a\s+las|kl\.?|[-–—|•·/@])?\s*";

    /// <summary>A weekday in whatever language, and what leads to it.</summary>
    private const string Weekday =
        @"(?:(?:le|el|il|den|am|on|op)\s+)?(?:\p{L}{2,10}(?:-feira)?\.?,?\s+(?:den\s+|dem\s+)?)?";

    private const string Name = @"(?<name>\p{L}{3,10})\.?";

    /// <summary>The instant (UTC) that a text states, if the whole text is a date.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 80)
            return null;
        text = text.Trim().TrimEnd('.');
        if (FromUnix(text) is { } unix)
            return unix;
        if (text.All(char.IsAsciiDigit) && text.Length != 8)
            return null;
        foreach (var form in (ReadOnlySpan<Regex>)[Iso, MonthFirst, DayFirst, TimeFirst, YearLast, EastAsian])
            if (form.Match(text) is { Success: true } match)
                return Build(match);
        return Numeric(text);
    }

    /// <summary>
    /// The instant (UTC) that data beside a document state, such as the metadata of its blob, under one of the names that
    /// publishing times go by.
    /// </summary>
    public static DateTimeOffset? InMetadata(IEnumerable<KeyValuePair<string, string>> metadata)
    {
        foreach (var (name, value) in metadata)
            if (ArticleFields.Named(name) == ArticleField.Published && Parse(value) is { } time)
                return time;
        return null;
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

    private static DateTimeOffset? FromUnix(string digits)
    {
        if (digits.AsSpan().ContainsAnyExcept(NumberCharacters))
            return null;
        var whole = digits.AsSpan()[..(digits.IndexOf('.') is var point and >= 0 ? point : digits.Length)];
        return whole.Length is 10 or 13 && long.TryParse(whole, CultureInfo.InvariantCulture, out var number)
            ? whole.Length == 10
                ? DateTimeOffset.FromUnixTimeSeconds(number)
                : DateTimeOffset.FromUnixTimeMilliseconds(number)
            : null;
    }

    /// <summary>
    /// Numbers alone: full stops mean day first; with slashes or hyphens only a number above 12 or "pm" tells which is the
    /// month.
    /// </summary>
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
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Utc))
            - TimeZoneName.Offset(match.Groups["zone"].Value, local);
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static Regex Iso { get; } =
        new(
            @"^(?<year>\d{4})(?<sign>[-/.]?)(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?:(?:T|,?\s+)" + Time + ")?$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );

    private static Regex MonthFirst { get; } =
        new(
            "^" + Weekday + Name + @"\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})" + Then + Time + ")?$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );

    private static Regex DayFirst { get; } =
        new(
            "^"
                + Weekday
                + @"(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:of\s+|de\s+)?"
                + Name
                + @",?(?:\s+de|\s+del)?[\s-]+(?<year>\d{4}|\d{2})"
                + Then
                + Time
                + ")?$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );

    private static Regex TimeFirst { get; } =
        new(
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
        );

    /// <summary>As Unix and some interfaces print it.</summary>
    private static Regex YearLast { get; } =
        new(
            "^" + Weekday + Name + @"\s+(?<day>\d{1,2})\s+" + Time + @"\s+(?<year>\d{4})$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );

    private static Regex EastAsian { get; } =
        new(
            @"^(?<year>\d{4})\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일](?:\s*" + Time + ")?$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );

    private static Regex Numbers { get; } =
        new(
            @"^(?<one>\d{1,2})\s*(?<sign>[/.-])\s*(?<two>\d{1,2})\s*\k<sign>\s*(?<year>\d{4}|\d{2})"
                + Then
                + Time
                + ")?$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );

    private static Regex Day { get; } =
        new(
            @",\s*(?:" + Name + @"\s+(?<day>\d{1,2})|(?<day>\d{1,2})\.?\s+" + Name + @")\s*(?:\(|$)",
            RegexOptions.CultureInvariant
        );
}
