using NewsDigest.Briefings;
using NewsDigest.Delivery.Mails;
using NewsDigest.Subscribers;

namespace NewsDigest.Delivery.ServiceMails;

/// <summary>What a service mail says to one reader.</summary>
/// <param name="Kind">Which mail.</param>
/// <param name="Choices">What they read or want to read.</param>
/// <param name="Topics">Names of the topics chosen, in their order; empty for all.</param>
/// <param name="Slot">When.</param>
/// <param name="Days">On which days.</param>
/// <param name="Action">Where the button leads.</param>
public sealed record ServiceLetter(
    ServiceMailKind Kind,
    ReaderChoices Choices,
    IReadOnlyList<string> Topics,
    Slot Slot,
    BriefingDays Days,
    Uri Action
)
{
    /// <summary>The reader's other links, and the sender's address.</summary>
    public BriefingFooter Footer { get; init; } = BriefingFooter.None;

    /// <summary>The newest briefing, which a welcome mail brings along; null where there is none.</summary>
    public Briefing? Briefing { get; init; }
}
