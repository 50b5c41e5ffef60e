using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Subscribers.Changes;

/// <summary>That a reader wants, or has got, their briefings at another address.</summary>
/// <param name="To">The new address; not theirs before its owner has confirmed it.</param>
/// <param name="Expires">
/// Until when it may be confirmed (UTC, whole seconds). Stands in the link too, so that a link serves the address that it
/// was mailed to and no other.
/// </param>
/// <param name="From">The address before; null as long as the new one is not confirmed.</param>
public sealed record AddressChange(EmailAddress To, DateTimeOffset Expires, EmailAddress? From = null);
