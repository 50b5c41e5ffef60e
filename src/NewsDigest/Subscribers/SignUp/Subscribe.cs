using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Links;

namespace NewsDigest.Subscribers.SignUp;

/// <summary>
/// Takes a sign-up: whoever owns the address is asked by mail to confirm it, and until then nothing else happens. Tells
/// nobody whether an address is known. Safe to repeat, and to kill anywhere.
/// </summary>
public sealed class Subscribe(
    IAddressStore addresses,
    ISubscriberStore subscribers,
    SubscriberChange change,
    IServiceMailQueue queue,
    IRateLimits limits,
    IRandomIds ids,
    AddressKey key,
    SubscribeLimits settings,
    TimeProvider time
)
{
    private const int MaxTries = 5;

    /// <summary>
    /// Messages for one address in a clock hour. All have the same id, so that one mail is sent; the others are for a
    /// request that was killed after it had taken the first.
    /// </summary>
    private const int MessagesPerHour = 3;

    /// <summary>Takes a sign-up.</summary>
    public async Task<SubscribeOutcome> RunAsync(SubscribeRequest request, CancellationToken cancellationToken)
    {
        if (settings.Addresses.BlocksDomainOf(request.Address))
            return SubscribeOutcome.DomainBlocked;
        if (settings.Addresses.BlocksRoleOf(request.Address))
            return SubscribeOutcome.RoleAddress;
        if (
            request.Network is { } network
            && !await limits.TryTakeAsync(
                $"network-{network.Replace('/', '-')}",
                settings.PerNetworkPerHour,
                cancellationToken
            )
        )
            return SubscribeOutcome.TooManyFromNetwork;
        var hash = AddressHash.Of(request.Address, key.Secret.Span);
        if (await SignUpAsync(hash, request, cancellationToken) is { } subscriber)
            await MailAsync(hash, subscriber, cancellationToken);
        return SubscribeOutcome.Accepted;
    }

    /// <summary>The subscriber who has the address now; null where it is suppressed.</summary>
    private async Task<Subscriber?> SignUpAsync(
        AddressHash hash,
        SubscribeRequest request,
        CancellationToken cancellationToken
    )
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var entry = await addresses.ClaimAsync(hash, new SubscriberId(ids.Next()), cancellationToken);
            if (entry is not { Subscriber: { } id, Suppression: null })
                return null;
            var pending = Pending(id, request);
            // The address may have been claimed by a try that was killed before it stored the subscriber.
            if (
                await subscribers.FindAsync(id, cancellationToken) is null
                && await subscribers.SaveAsync(pending, cancellationToken) is { } saved
            )
                return saved;
            if (await change.ApplyAsync(id, before => Renewed(before, pending), cancellationToken) is { } existing)
                return existing;
        }
        throw new InvalidOperationException(
            $"A sign-up was overtaken by erasure at each of {MaxTries} tries; it can be repeated."
        );
    }

    private Subscriber Pending(SubscriberId id, SubscribeRequest request)
    {
        var now = time.GetUtcNow();
        return new Subscriber
        {
            Id = id,
            Address = request.Address,
            State = SubscriberState.Pending,
            Choices = request.Choices,
            Slot = request.Slot,
            Days = request.Days,
            Consent = new Consent(request.ConsentShown, now, request.Network),
            SignedUp = now,
        };
    }

    /// <summary>Whoever has not confirmed yet, or has left, gets the new choices; nobody else's are touched by a form anybody can send.</summary>
    private static Subscriber? Renewed(Subscriber before, Subscriber pending) =>
        before.State is SubscriberState.Pending or SubscriberState.Unsubscribed
            ? pending with
            {
                // Anybody can type an address; that its owner has left is forgotten only when they confirm.
                Left = before.Left,
                Version = before.Version,
            }
            : null;

    private async Task MailAsync(AddressHash hash, Subscriber subscriber, CancellationToken cancellationToken)
    {
        ServiceMailKind? kind = subscriber.State switch
        {
            SubscriberState.Pending => ServiceMailKind.Confirm,
            SubscriberState.Active or SubscriberState.Paused => ServiceMailKind.AlreadySubscribed,
            _ => null,
        };
        if (kind is null || !await limits.TryTakeAsync($"confirm-{hash.Value}", MessagesPerHour, cancellationToken))
            return;
        var now = time.GetUtcNow().UtcDateTime;
        var hour = new DateTimeOffset(now.Date.AddHours(now.Hour), TimeSpan.Zero);
        await queue.EnqueueAsync(ServiceMail.Of(kind.Value, subscriber.Id, "signed up", hour), cancellationToken);
    }
}
