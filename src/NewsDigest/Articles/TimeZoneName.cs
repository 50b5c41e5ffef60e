using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace NewsDigest.Articles;

/// <summary>
/// Reads the zones that are printed behind times: offsets ("+01:00", "GMT-5"), abbreviations by their use in news ("EDT",
/// "MESZ"), and the American ones that leave it to the day whether it is summer time ("ET", "Pacific Time").
/// </summary>
internal static class TimeZoneName
{
    /// <summary>What a pattern may take for a zone; its case does not matter.</summary>
    public const string Pattern =
        @"Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight))? Time|[A-Z]{2,4}T?";

    private static readonly FrozenDictionary<string, double> Hours = new Dictionary<string, double>
    {
        ["EDT"] = -4,
        ["EST"] = -5,
        ["CDT"] = -5,
        ["CST"] = -6,
        ["MDT"] = -6,
        ["MST"] = -7,
        ["PDT"] = -7,
        ["PST"] = -8,
        ["AKDT"] = -8,
        ["AKST"] = -9,
        ["HST"] = -10,
        ["ADT"] = -3,
        ["AST"] = -4,
        ["NDT"] = -2.5,
        ["NST"] = -3.5,
        ["ART"] = -3,
        ["BRT"] = -3,
        ["CLT"] = -4,
        ["COT"] = -5,
        ["BST"] = 1,
        ["WEST"] = 1,
        ["WAT"] = 1,
        ["CET"] = 1,
        ["MEZ"] = 1,
        ["CEST"] = 2,
        ["MESZ"] = 2,
        ["EET"] = 2,
        ["CAT"] = 2,
        ["SAST"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["TRT"] = 3,
        ["EAT"] = 3,
        ["GST"] = 4,
        ["PKT"] = 5,
        // Ireland writes it too, but seldom beside a date in news; India always.
        ["IST"] = 5.5,
        ["NPT"] = 5.75,
        ["ICT"] = 7,
        ["WIB"] = 7,
        ["SGT"] = 8,
        ["HKT"] = 8,
        ["AWST"] = 8,
        ["PHT"] = 8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["ACST"] = 9.5,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Zones = new Dictionary<string, string>
    {
        ["ET"] = "America/New_York",
        ["Eastern Time"] = "America/New_York",
        ["CT"] = "America/Chicago",
        ["Central Time"] = "America/Chicago",
        ["MT"] = "America/Denver",
        ["Mountain Time"] = "America/Denver",
        ["PT"] = "America/Los_Angeles",
        ["Pacific Time"] = "America/Los_Angeles",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>How far a zone is ahead of UTC at a local time; nothing for a name that is not known.</summary>
    public static TimeSpan Offset(string zone, DateTime local)
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
        // "Eastern Standard Time" is what programs call the zone, in summer too.
        var name = zone.Replace(" Standard", "", StringComparison.OrdinalIgnoreCase)
            .Replace(" Daylight", "", StringComparison.OrdinalIgnoreCase);
        return Zones.TryGetValue(name, out var id)
            ? DateTimeZoneProviders
                .Tzdb[id]
                .ResolveLocal(LocalDateTime.FromDateTime(local), Resolvers.LenientResolver)
                .Offset.ToTimeSpan()
            : TimeSpan.FromHours(Hours.GetValueOrDefault(name));
    }
}
