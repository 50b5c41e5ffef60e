using NodaTime.TimeZones;

namespace NewsDigest.Briefings;

/// <summary>The time zones that readers choose from: those in which people live, without old spellings.</summary>
public static class ZoneNames
{
    /// <summary>Ids in the time-zone database, in alphabetical order; <see cref="DueTime.IsZone"/> knows more of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
            .Select(location => location.ZoneId)
            .Append("UTC")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
