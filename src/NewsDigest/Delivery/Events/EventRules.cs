using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Delivery.Events;

/// <summary>
/// What an event makes of a delivery. The states lie in one line, claimed, calling or unknown, accepted, refused, and are only
/// ever followed forward: whatever the order in which events come, and however often, the end is the same.
/// </summary>
internal static class EventRules
{
    /// <summary>The delivery after events about it; null where it is there already, or further.</summary>
    public static LedgerEntry? After(LedgerEntry entry, IReadOnlyCollection<MailEvent> events)
    {
        var failure = events.FirstOrDefault(e => e.Outcome == MailEventOutcome.Failed);
        var wanted = failure is null ? DeliveryState.Accepted : DeliveryState.Refused;
        if (Rank(entry.State) >= Rank(wanted))
            return null;
        return entry with
        {
            State = wanted,
            Reason = failure?.Reason,
            MessageId = entry.MessageId ?? events.Select(e => e.MessageId).FirstOrDefault(id => id is not null),
        };
    }

    /// <summary>
    /// How far a state is. One that never came to a call is past all events: what tells of it is about another mail. A claim
    /// may stand there again after a call that was thought to have failed, and an event that proves the contrary keeps
    /// the reader from a second mail.
    /// </summary>
    private static int Rank(DeliveryState state) =>
        state switch
        {
            DeliveryState.Claimed or DeliveryState.Calling or DeliveryState.Unknown or DeliveryState.TooLate => 0,
            DeliveryState.Accepted => 1,
            _ => 2,
        };
}
