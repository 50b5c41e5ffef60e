using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Delivery.Status;

/// <summary>What became of the briefings of one local date, in readers.</summary>
/// <param name="Date">The date.</param>
public sealed record DateStatus(DateOnly Date)
{
    /// <summary>Readers due so far, and those mailed ahead of their time.</summary>
    public int Due { get; init; }

    /// <summary>The sender has the mail.</summary>
    public int Accepted { get; init; }

    /// <summary>Nothing was new.</summary>
    public int Quiet { get; init; }

    /// <summary>The sender was called, and its answer is not known.</summary>
    public int Unknown { get; init; }

    /// <summary>The sender refused the mail for good.</summary>
    public int Refused { get; init; }

    /// <summary>Gone, paused or suppressed when it came to the call.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Another mail held the same news.</summary>
    public int Covered { get; init; }

    /// <summary>Given up, as too long had passed.</summary>
    public int TooLate { get; init; }

    /// <summary>Not mailed yet, or being mailed now.</summary>
    public int Waiting { get; init; }

    /// <summary>Of the waiting, those whom the ramp does not let through in this hour.</summary>
    public int HeldBack { get; init; }

    /// <summary>Of the accepted, those whose mail says that it is late.</summary>
    public int Late { get; init; }

    /// <summary>Why deliveries are refused, unknown, too late or waiting, the most frequent first; not all of many.</summary>
    public IReadOnlyList<ReasonCount> Reasons { get; init; } = [];
}
