using NewsDigest.Briefings;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery;

/// <summary>How planning and delivery pace themselves.</summary>
public sealed record DeliverySettings
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(2);

    /// <summary>How long before a briefing is due its edition is made.</summary>
    public TimeSpan Lead { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an attempt may hold a claim; longer than <see cref="CallLimit"/>.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long a call of the sender may take, well within the lease: the sender keeps to it, and whoever waits longer
    /// waits in vain.
    /// </summary>
    public TimeSpan CallLimit => TimeSpan.FromTicks(Math.Min(LongestCall.Ticks, Lease.Ticks / 5 * 2));

    /// <summary>How late a briefing may still go out; later it is counted as too late.</summary>
    public TimeSpan CatchUp { get; init; } = SlotChange.CatchUp;

    /// <summary>From which delay on the mail says that it is late.</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How long after a call without an answer the mail is sent again, at the risk of a second one; null: never. Also then
    /// only after events of later mails have come, and within <see cref="CatchUp"/>.
    /// </summary>
    public TimeSpan? ResendUnknownAfter { get; init; }

    /// <summary>How long after a briefing was due its readers are left to the queue before they are looked for.</summary>
    public TimeSpan ReconcileAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long a slot whose readers all have an outcome on a date is passed over before they are looked for again: who is
    /// lost by then, as by a pause that ends, waits no longer than that.
    /// </summary>
    public TimeSpan LookAgainAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How old the last plan may be before anybody who notices makes the next.</summary>
    public TimeSpan PlanOverdueAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long the ledger keeps what became of a briefing.</summary>
    public TimeSpan LedgerKept { get; init; } = TimeSpan.FromDays(30);

    /// <summary>
    /// The oldest local date of which the ledger surely knows who was mailed; of older ones nobody may be mailed any more.
    /// </summary>
    public DateOnly OldestInLedger(DateTimeOffset now) =>
        DateOnly.FromDateTime((now - LedgerKept).UtcDateTime).AddDays(1);

    /// <summary>
    /// Readers handled together, 1 to 1,000: those of the same content share a request to the sender. A crash leaves those of
    /// one call in doubt, of which a sender that carries mails together makes one for all.
    /// </summary>
    public int BatchSize { get; init; } = 100;

    /// <summary>Readers of one message on the queue: short enough to be done within its visibility time.</summary>
    public int ReadersPerRange { get; init; } = 500;

    /// <summary>Messages that one search for missed readers puts into the queue at most; the next goes on.</summary>
    public int RangesPerReconcile { get; init; } = 2000;

    /// <summary>When the site's own edition is made, every day, with or without readers; null: never.</summary>
    public Slot? SiteSlot { get; init; }
}
