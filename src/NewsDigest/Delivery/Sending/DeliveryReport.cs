namespace NewsDigest.Delivery.Sending;

/// <summary>What one run of delivery did, in readers.</summary>
public sealed record DeliveryReport
{
    /// <summary>The sender has the mail.</summary>
    public int Accepted { get; init; }

    /// <summary>The sender refused it for good.</summary>
    public int Refused { get; init; }

    /// <summary>The sender's answer is not known.</summary>
    public int Unknown { get; init; }

    /// <summary>Nothing was new for them.</summary>
    public int Quiet { get; init; }

    /// <summary>Gone, paused or suppressed when it came to the call.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Due so long before that they get the next briefing instead.</summary>
    public int TooLate { get; init; }

    /// <summary>Given back, to be tried again.</summary>
    public int Waiting { get; init; }

    /// <summary>Not tried, as the ramp lets no more through in this hour.</summary>
    public int HeldBack { get; init; }

    /// <summary>Both runs together.</summary>
    public DeliveryReport Add(DeliveryReport other) =>
        new()
        {
            Accepted = Accepted + other.Accepted,
            Refused = Refused + other.Refused,
            Unknown = Unknown + other.Unknown,
            Quiet = Quiet + other.Quiet,
            Withdrawn = Withdrawn + other.Withdrawn,
            TooLate = TooLate + other.TooLate,
            Waiting = Waiting + other.Waiting,
            HeldBack = HeldBack + other.HeldBack,
        };
}
