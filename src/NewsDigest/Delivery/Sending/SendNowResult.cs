using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers;

namespace NewsDigest.Delivery.Sending;

/// <summary>What came of mailing one reader at once.</summary>
public abstract record SendNowResult
{
    private SendNowResult() { }

    /// <summary>The mail was handed to the sender, or is known not to be: the entry says which.</summary>
    /// <param name="Entry">The ledger's entry of today.</param>
    public sealed record Done(LedgerEntry Entry) : SendNowResult;

    /// <summary>Nobody has subscribed with the address.</summary>
    public sealed record NotSubscribed : SendNowResult;

    /// <summary>The subscriber gets no briefings.</summary>
    /// <param name="State">Where in their life they are.</param>
    public sealed record NotActive(SubscriberState State) : SendNowResult;

    /// <summary>Today's briefing has been dealt with, or is just being mailed.</summary>
    /// <param name="Entry">The ledger's entry of today.</param>
    public sealed record AlreadyToday(LedgerEntry Entry) : SendNowResult;

    /// <summary>Nothing is new for the reader since their last briefing; today is not used up.</summary>
    public sealed record NothingNew : SendNowResult;

    /// <summary>Nothing may be handed to the sender for now.</summary>
    /// <param name="Pause">Until when and why.</param>
    public sealed record Paused(SenderPause Pause) : SendNowResult;
}
