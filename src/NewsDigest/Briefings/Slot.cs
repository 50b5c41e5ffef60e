namespace NewsDigest.Briefings;

/// <summary>A local time of day in a time zone at which readers want their briefing.</summary>
/// <param name="Zone">Id in the time-zone database ("Europe/Lisbon").</param>
/// <param name="Time">Local time, whole minutes.</param>
public readonly record struct Slot(string Zone, TimeOnly Time)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Time:HH\\:mm} {Zone}";
}
