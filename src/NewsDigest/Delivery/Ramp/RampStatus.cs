namespace NewsDigest.Delivery.Ramp;

/// <summary>How the ramp stands.</summary>
/// <param name="PerHour">Mails that this hour lets through; null: any number, only domains have a pace.</param>
/// <param name="Taken">Mails that were let through in it.</param>
/// <param name="Until">When the next hour begins (UTC).</param>
public sealed record RampStatus(int? PerHour, int Taken, DateTimeOffset Until);
