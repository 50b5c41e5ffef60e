using NewsDigest.Subscribers.Changes;

namespace NewsDigest.Subscribers.Addresses;

/// <summary>Makes sure that an address is never mailed again: it bounced, or its owner called a mail spam.</summary>
public sealed class Suppress(IAddressStore addresses, SubscriberChange change, AddressKey key, TimeProvider time)
{
    /// <summary>Suppresses an address, whether or not it is a subscriber's. Safe to repeat.</summary>
    /// <param name="address">The address.</param>
    /// <param name="reason">Why, in words, without the address.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public async Task RunAsync(EmailAddress address, string reason, CancellationToken cancellationToken)
    {
        var hash = AddressHash.Of(address, key.Secret.Span);
        await addresses.SuppressAsync(hash, reason, cancellationToken);
        if (await addresses.FindAsync(hash, cancellationToken) is { Subscriber: { } id })
            await change.ApplyAsync(
                id,
                // Somebody may just be moving to another address, which is not the one that is dead.
                s =>
                    s.State == SubscriberState.Suppressed || AddressHash.Of(s.Address, key.Secret.Span) != hash
                        ? null
                        : s with
                        {
                            State = SubscriberState.Suppressed,
                            Left = s.Left ?? time.GetUtcNow(),
                        },
                cancellationToken
            );
    }
}
