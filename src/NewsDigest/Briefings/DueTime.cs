using NodaTime;
using NodaTime.TimeZones;

namespace NewsDigest.Briefings;

/// <summary>Tells when a briefing is due: for every slot and local date exactly one instant.</summary>
public static class DueTime
{
    /// <summary>
    /// A local time that the clocks skip moves to the first that exists; of one that comes twice the first is taken. On a
    /// date that a zone leaves out whole (Samoa, 30 December 2011) nothing is due.
    /// </summary>
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    /// <summary>Whether the time-zone database has a zone of this id.</summary>
    public static bool IsZone(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null;

    /// <summary>
    /// The instant (UTC) at which the slot's briefing of a local date is due; null on a date that the zone leaves out, and
    /// where there is no such zone (any more).
    /// </summary>
    public static DateTimeOffset? Of(Slot slot, DateOnly date)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(slot.Zone) is not { } zone)
            return null;
        var local = LocalDate.FromDateOnly(date);
        var due = local.At(LocalTime.FromTimeOnly(slot.Time)).InZone(zone, Resolver);
        return due.Date == local || Has(zone, local) ? due.ToInstant().ToDateTimeOffset() : null;
    }

    /// <summary>The local date in a zone at an instant; that of UTC where there is no such zone (any more).</summary>
    public static DateOnly LocalDateAt(string zone, DateTimeOffset instant) =>
        Instant
            .FromDateTimeOffset(instant)
            .InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc)
            .Date.ToDateOnly();

    /// <summary>
    /// Whether a zone has any time of a date. A date may end early (Nuuk, 30 March 2024, at 23:00): what is due in the hour
    /// that it lacks is due as the next begins.
    /// </summary>
    private static bool Has(DateTimeZone zone, LocalDate date) => date.AtMidnight().InZone(zone, Resolver).Date == date;
}
