namespace NewsDigest.Delivery;

/// <summary>What one run of delivery did, in readers.</summary>
public sealed record DeliveryReport
{
    /// <summary>The sender has the mail.</summary>
    public int Accepted { get; init; }

    /// <summary>The sender refused it for good.</summary>
    public int Refused { get; init; }

    /// <summary>The sender's answer is not known.</summary>
    public int Unknown { get; init; }

    /// <summary>Given back, to be tried again.</summary>
    public int Waiting { get; init; }

    /// <summary>Both runs together.</summary>
    public DeliveryReport Add(DeliveryReport other) =>
        new()
        {
            Accepted = Accepted + other.Accepted,
            Refused = Refused + other.Refused,
            Unknown = Unknown + other.Unknown,
            Waiting = Waiting + other.Waiting,
        };
}
