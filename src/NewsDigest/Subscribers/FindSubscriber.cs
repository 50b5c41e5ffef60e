using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Subscribers;

/// <summary>Finds who has an address.</summary>
public sealed class FindSubscriber(IAddressStore addresses, ISubscriberStore subscribers, AddressKey key)
{
    /// <summary>The subscriber of an address; null where nobody has it.</summary>
    public async Task<Subscriber?> RunAsync(EmailAddress address, CancellationToken cancellationToken)
    {
        var hash = AddressHash.Of(address, key.Secret.Span);
        return await addresses.FindAsync(hash, cancellationToken) is { Subscriber: { } id }
            ? await subscribers.FindAsync(id, cancellationToken)
            : null;
    }
}
