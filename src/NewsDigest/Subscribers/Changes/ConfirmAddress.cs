using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Subscribers.Changes;

/// <summary>
/// Moves a reader to the address whose owner has confirmed it, and tells the address before. Safe to repeat, also at once,
/// and to kill anywhere: the table of addresses decides who has an address.
/// </summary>
public sealed class ConfirmAddress(
    ISubscriberStore subscribers,
    IAddressStore addresses,
    SubscriberChange change,
    IServiceMailQueue queue,
    AddressKey key
)
{
    /// <summary>Confirms a new address.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="expires">When the link ends, which says which of their wishes it confirms.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public async Task<ConfirmAddressOutcome> RunAsync(
        SubscriberId id,
        DateTimeOffset? expires,
        CancellationToken cancellationToken
    )
    {
        if (
            await subscribers.FindAsync(id, cancellationToken) is not { AddressChange: { } wanted } found
            || wanted.Expires != expires
            || !IsReader(found)
        )
            return ConfirmAddressOutcome.NothingToConfirm;
        var hash = HashOf(wanted.To);
        var entry = await addresses.ClaimAsync(hash, id, cancellationToken);
        if (entry.Subscriber != id || entry.Suppression is not null)
            return ConfirmAddressOutcome.Taken;

        var moved = await change.ApplyAsync(
            id,
            before => IsReader(before) && before.AddressChange == wanted ? Moved(before, wanted) : null,
            cancellationToken
        );
        if (moved?.AddressChange is not { From: { } from } done || done.Expires != expires || !IsReader(moved))
        {
            // They left or thought better of it meanwhile; the address is free again.
            if (moved?.Address != wanted.To)
                await addresses.ReleaseAsync(hash, id, cancellationToken);
            return ConfirmAddressOutcome.NothingToConfirm;
        }
        if (from.Normalized != moved.Address.Normalized)
            await addresses.ReleaseAsync(HashOf(from), id, cancellationToken);
        await queue.EnqueueAsync(
            ServiceMail.Of(ServiceMailKind.AddressChanged, id, "address changed", done.Expires),
            cancellationToken
        );
        return ConfirmAddressOutcome.Changed;
    }

    private static Subscriber? Moved(Subscriber before, AddressChange wanted) =>
        wanted.From is null
            ? before with
            {
                Address = wanted.To,
                AddressChange = wanted with { From = before.Address },
            }
            : null;

    private AddressHash HashOf(EmailAddress address) => AddressHash.Of(address, key.Secret.Span);

    private static bool IsReader(Subscriber subscriber) =>
        subscriber.State is SubscriberState.Active or SubscriberState.Paused;
}
