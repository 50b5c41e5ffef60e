using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Subscribers.SignUp;

/// <summary>How much may be asked for and by whom, so that nobody's inbox is filled through the form.</summary>
public sealed record SubscribeLimits
{
    /// <summary>Requests of one network (/24 or /48) in a clock hour.</summary>
    public int PerNetworkPerHour { get; init; } = 30;

    /// <summary>Which addresses may subscribe at all.</summary>
    public AddressPolicy Addresses { get; init; } = new();
}
