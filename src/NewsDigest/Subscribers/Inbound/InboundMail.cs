using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Subscribers.Inbound;

/// <summary>A mail that came to us, as far as we look at it. None of it is proof of anything.</summary>
/// <param name="From">The one address in From; null where there is none, or more than one.</param>
/// <param name="Subject">Its subject, decoded.</param>
/// <param name="Words">What its sender wrote: <see cref="OwnWords"/>.</param>
public sealed record InboundMail(EmailAddress? From, string Subject, string Words)
{
    /// <summary>Whether a program sent it, or a list: whoever answered it could begin a loop.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Whether the servers that handed it on say that its sender is not who From says.</summary>
    public bool IsForged { get; init; }

    /// <summary>Network that it came from, truncated to /24 or /48; null where that is not known.</summary>
    public string? Network { get; init; }
}
