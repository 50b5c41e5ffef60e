namespace NewsDigest.Delivery.Status;

/// <summary>A time zone that readers have and the time-zone database does not (any more): nothing is planned for them.</summary>
/// <param name="Zone">Its id.</param>
/// <param name="Readers">How many have it.</param>
public sealed record UnknownZone(string Zone, int Readers);
