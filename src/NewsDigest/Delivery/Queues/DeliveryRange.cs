using NewsDigest.Briefings;

namespace NewsDigest.Delivery.Queues;

/// <summary>
/// Readers to be mailed: a range of a slot's schedule as it is when the message is handled, so that nobody is lost or
/// repeated when the schedule changes meanwhile, and no message grows.
/// </summary>
/// <param name="Slot">The slot.</param>
/// <param name="Date">The readers' local date.</param>
/// <param name="Edition">Instant of the edition (UTC), which is when the briefing is due.</param>
/// <param name="FirstRow">First row, included.</param>
/// <param name="LastRow">Last row, included.</param>
/// <param name="TraceParent">W3C trace context of the plan.</param>
/// <param name="IsResumed">Whether a person asked for it, so that it goes out however late it is.</param>
public sealed record DeliveryRange(
    Slot Slot,
    DateOnly Date,
    DateTimeOffset Edition,
    string FirstRow,
    string LastRow,
    string? TraceParent = null,
    bool IsResumed = false
);
