namespace NewsDigest.Subscribers.Addresses;

/// <summary>Addresses by hash: each belongs to one subscriber at most, and suppressions outlive erasure.</summary>
public interface IAddressStore
{
    /// <summary>What is known of an address, or null.</summary>
    Task<AddressEntry?> FindAsync(AddressHash hash, CancellationToken cancellationToken);

    /// <summary>
    /// Gives an address to a subscriber unless it belongs to another or is suppressed; returns the entry that holds,
    /// whichever came first.
    /// </summary>
    Task<AddressEntry> ClaimAsync(AddressHash hash, SubscriberId subscriber, CancellationToken cancellationToken);

    /// <summary>Frees an address of its subscriber; a suppression stays.</summary>
    Task ReleaseAsync(AddressHash hash, SubscriberId subscriber, CancellationToken cancellationToken);

    /// <summary>Suppresses an address for ever, with or without a subscriber; the first reason stays.</summary>
    Task SuppressAsync(AddressHash hash, string reason, CancellationToken cancellationToken);
}
