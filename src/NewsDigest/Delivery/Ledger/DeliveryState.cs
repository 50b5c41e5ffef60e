namespace NewsDigest.Delivery.Ledger;

/// <summary>Where a delivery is. States only move forward.</summary>
public enum DeliveryState
{
    /// <summary>An attempt has it, until its lease ends.</summary>
    Claimed,

    /// <summary>The sender is being called: from here on nobody but the attempt itself may go on.</summary>
    Calling,

    /// <summary>The sender has it.</summary>
    Accepted,

    /// <summary>The sender refused it for good.</summary>
    Refused,

    /// <summary>The sender was called and no answer came: it may have been mailed.</summary>
    Unknown,

    /// <summary>There was nothing new for the reader.</summary>
    Quiet,

    /// <summary>The reader was paused, gone or suppressed when it came to the call.</summary>
    Withdrawn,

    /// <summary>Another mail held the same news, such as a welcome shortly before.</summary>
    Covered,

    /// <summary>It could not be planned within 12 hours.</summary>
    TooLate,
}
