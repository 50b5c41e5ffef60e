using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Mails;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Delivery.Sending;

/// <summary>A claimed reader whose briefing is written, and, once they were read anew, the mail that carries it.</summary>
internal sealed record WrittenBriefing(ClaimedReader Claimed, BriefingContent Content)
{
    public OutgoingMail? Mail { get; init; }

    public IReadOnlyList<ScheduledReader> Rows { get; init; } = [];
}
