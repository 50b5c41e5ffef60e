namespace NewsDigest.Subscribers.Addresses;

/// <summary>What is known of an address: whose it is, or that it is never to be mailed.</summary>
/// <param name="Hash">The address.</param>
/// <param name="Subscriber">Who has it; null where it is free or only suppressed.</param>
/// <param name="Suppression">Why it is never to be mailed; null where it may be.</param>
public sealed record AddressEntry(AddressHash Hash, SubscriberId? Subscriber, string? Suppression);
