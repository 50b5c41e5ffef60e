namespace NewsDigest.Feeds.Dates;

/// <summary>
/// Reads the dates of feeds: RFC 822 and its kin, asctime, RFC 3339 and the other forms of ISO 8601, names of months in
/// other languages, zones by name, years of two digits, seconds of 60, dates without a time.
/// </summary>
/// <remarks>
/// Zone letters and unknown zones are UTC, as <see href="https://www.rfc-editor.org/rfc/rfc2822#section-4.3"/> says; so
/// are dates without a zone, except Korean ones, whose language has one zone.
/// </remarks>
public static class FeedDate
{
    private const int LongestDate = 100;

    /// <summary>The time that a text names, with the offset it is written in; null where it names none that exists.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestDate)
            return null;
        var written = DateWords.WithoutUnits(text.Trim());
        var parts = CompactDate.Read(written) ?? new DateScanner(written).Read();
        return Time(parts with { Offset = parts.Offset ?? DateWords.ZoneOfLanguage(text) });
    }

    private static DateTimeOffset? Time(DateParts parts)
    {
        if (parts is not { Year: >= 1 and <= 9999 and var year, Month: >= 1 and <= 12 and var month })
            return null;
        if (parts.Day < 1 || parts.Day > DateTime.DaysInMonth(year, month))
            return null;
        if (parts is not { Hour: >= 0 and <= 24, Minute: >= 0 and < 60, Second: >= 0 and <= 60 })
            return null;
        var offset =
            parts.Offset is { } written && written.Duration() <= TimeSpan.FromHours(14) ? written : TimeSpan.Zero;
        var local = new DateTime(year, month, parts.Day);
        // A leap second and midnight as 24:00 are both the end of what they name.
        var time = new TimeSpan(0, parts.Hour, parts.Minute, Math.Min(parts.Second, 59)) + parts.Fraction;
        if (local > DateTime.MaxValue.AddDays(-3) || local < DateTime.MinValue.AddDays(3))
            return null;
        return new DateTimeOffset(local + time, offset);
    }
}
