using NewsDigest.Delivery.Ramp;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Delivery.Status;

/// <summary>How delivery stands, for the operator.</summary>
/// <param name="Dates">The local dates that are today or yesterday for some readers and that anybody was due on, the newest first.</param>
/// <param name="LastPlan">When the last plan ended (UTC); null before the first.</param>
/// <param name="Pause">The sender's pause, where there is one now.</param>
public sealed record DeliveryStatus(IReadOnlyList<DateStatus> Dates, DateTimeOffset? LastPlan, SenderPause? Pause)
{
    /// <summary>How the ramp stands; null where nothing is limited.</summary>
    public RampStatus? Ramp { get; init; }

    /// <summary>Time zones of readers that are none, in alphabetical order; they are to be asked for another.</summary>
    public IReadOnlyList<UnknownZone> UnknownZones { get; init; } = [];
}
