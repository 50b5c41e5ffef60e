namespace NewsDigest.Delivery;

/// <summary>How planning and delivery pace themselves.</summary>
public sealed record DeliverySettings
{
    /// <summary>How long before a briefing is due its edition is made.</summary>
    public TimeSpan Lead { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an attempt may hold a claim; longer than a call of the sender can take.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How late a briefing may still go out; later it is counted as too late.</summary>
    public TimeSpan CatchUp { get; init; } = TimeSpan.FromHours(12);

    /// <summary>From which delay on the mail says that it is late.</summary>
    public TimeSpan LateAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Readers of one message on the queue: short enough to be done within its visibility time.</summary>
    public int ReadersPerRange { get; init; } = 500;
}
