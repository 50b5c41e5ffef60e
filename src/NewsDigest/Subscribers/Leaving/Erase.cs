using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;

namespace NewsDigest.Subscribers.Leaving;

/// <summary>
/// Erases a subscriber: first they get nothing more, then their address is free, then all that is held about them is gone.
/// Safe to repeat and to kill anywhere. The suppression of an address stays, as a hash from which nobody can tell it.
/// </summary>
public sealed class Erase(
    ISubscriberStore subscribers,
    IAddressStore addresses,
    SubscriberChange change,
    AddressKey key
)
{
    /// <summary>Erases a subscriber; one that is not there is no fault.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> RunAsync(SubscriberId id, CancellationToken cancellationToken) =>
        RunAsync(id, _ => true, cancellationToken);

    /// <summary>Erases a subscriber if their newest version is one that is meant.</summary>
    /// <param name="id">Whom.</param>
    /// <param name="isMeant">Whether that version is to be erased; what was changed meanwhile may not be.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    /// <returns>Whether there was one that was meant.</returns>
    public async Task<bool> RunAsync(
        SubscriberId id,
        Func<Subscriber, bool> isMeant,
        CancellationToken cancellationToken
    )
    {
        var isErased = false;
        var last = await change.ApplyAsync(
            id,
            before => (isErased = isMeant(before)) ? Silent(before) : null,
            cancellationToken
        );
        if (last is null || !isErased)
            return false;
        EmailAddress?[] held = [last.Address, last.AddressChange?.To, last.AddressChange?.From];
        foreach (var address in held)
        {
            if (address is not null)
                await addresses.ReleaseAsync(AddressHash.Of(address, key.Secret.Span), id, cancellationToken);
        }
        await subscribers.DeleteAsync(id, cancellationToken);
        return true;
    }

    private static Subscriber Silent(Subscriber before) =>
        before with
        {
            State = SubscriberState.Unsubscribed,
            PausedUntil = null,
            FormerSlot = null,
        };
}
