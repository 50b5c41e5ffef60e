using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Subscribers.SignUp;

/// <summary>
/// Makes a reader of somebody who signed up and has shown that the address is theirs. Safe to repeat, also at once, and
/// to kill anywhere: one welcome mail is sent. Nobody comes back through it who has left or is suppressed.
/// </summary>
public sealed class Confirm(
    ISubscriberStore subscribers,
    IAddressStore addresses,
    SubscriberChange change,
    IServiceMailQueue queue,
    AddressKey key,
    TimeProvider time
)
{
    /// <summary>How long a repeated confirmation still asks for the welcome mail, which a killed one may have left out.</summary>
    private static readonly TimeSpan WelcomeRepeated = TimeSpan.FromHours(1);

    /// <summary>Confirms a sign-up.</summary>
    public async Task<ConfirmOutcome> RunAsync(SubscriberId id, CancellationToken cancellationToken)
    {
        if (
            await subscribers.FindAsync(id, cancellationToken) is not { } found
            || !await HasAddressAsync(found, cancellationToken)
        )
            return ConfirmOutcome.NothingToConfirm;

        var now = time.GetUtcNow();
        var subscriber = await change.ApplyAsync(id, before => Confirmed(before, now), cancellationToken);
        if (subscriber is not { State: SubscriberState.Active or SubscriberState.Paused, Confirmed: { } confirmed })
            return ConfirmOutcome.NothingToConfirm;
        if (now - confirmed < WelcomeRepeated)
        {
            var mail = ServiceMail.Of(ServiceMailKind.Welcome, id, "confirmed", confirmed);
            await queue.EnqueueAsync(mail, cancellationToken);
        }
        return ConfirmOutcome.Confirmed;
    }

    private static Subscriber? Confirmed(Subscriber before, DateTimeOffset now) =>
        before.State == SubscriberState.Pending
            ? SlotChange.Begin(before with { State = SubscriberState.Active, Confirmed = now, Left = null }, now)
            : null;

    /// <summary>
    /// Whether the address is theirs and may be mailed. A sign-up that an erasure overtook has none, and must not become a
    /// second reader beside whoever has it now.
    /// </summary>
    private async Task<bool> HasAddressAsync(Subscriber subscriber, CancellationToken cancellationToken)
    {
        var hash = AddressHash.Of(subscriber.Address, key.Secret.Span);
        return await addresses.FindAsync(hash, cancellationToken) is { Suppression: null } entry
            && entry.Subscriber == subscriber.Id;
    }
}
