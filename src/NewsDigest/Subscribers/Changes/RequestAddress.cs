using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Subscribers.Changes;

/// <summary>
/// Notes the address that a reader wants to move to, and asks its owner by mail to confirm it. Tells nobody whether the
/// address is known here.
/// </summary>
public sealed class RequestAddress(
    SubscriberChange change,
    IAddressStore addresses,
    IServiceMailQueue queue,
    IRateLimits limits,
    AddressKey key,
    SubscribeLimits settings,
    TimeProvider time
)
{
    /// <summary>How long the new address may be confirmed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private const int PerHour = 3;

    /// <summary>Notes the address.</summary>
    public async Task<RequestAddressOutcome> RunAsync(
        SubscriberId id,
        EmailAddress to,
        CancellationToken cancellationToken
    )
    {
        if (settings.Addresses.BlocksDomainOf(to))
            return RequestAddressOutcome.DomainBlocked;
        if (settings.Addresses.BlocksRoleOf(to))
            return RequestAddressOutcome.RoleAddress;
        var hash = AddressHash.Of(to, key.Secret.Span);
        if (
            !await limits.TryTakeAsync($"own-address-{id}", PerHour, cancellationToken)
            || !await limits.TryTakeAsync($"confirm-{hash.Value}", PerHour, cancellationToken)
        )
            return RequestAddressOutcome.TooMany;

        var expires = DateTimeOffset.FromUnixTimeSeconds((time.GetUtcNow() + Lifetime).ToUnixTimeSeconds());
        var wanted = new AddressChange(to, expires);
        var subscriber = await change.ApplyAsync(
            id,
            before => IsReader(before) && before.Address != to ? before with { AddressChange = wanted } : null,
            cancellationToken
        );
        if (subscriber is null || !IsReader(subscriber))
            return RequestAddressOutcome.NotReader;
        // Of an address that another has, or that must not be mailed, nobody learns by asking for it.
        if (subscriber.AddressChange == wanted && await IsFreeAsync(hash, id, cancellationToken))
            await queue.EnqueueAsync(
                ServiceMail.Of(ServiceMailKind.NewAddress, id, "new address", expires),
                cancellationToken
            );
        return RequestAddressOutcome.Asked;
    }

    private async Task<bool> IsFreeAsync(AddressHash hash, SubscriberId id, CancellationToken cancellationToken)
    {
        var entry = await addresses.FindAsync(hash, cancellationToken);
        return entry is null || (entry.Suppression is null && (entry.Subscriber is null || entry.Subscriber == id));
    }

    private static bool IsReader(Subscriber subscriber) =>
        subscriber.State is SubscriberState.Active or SubscriberState.Paused;
}
