using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Links;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Subscribers.Lists;

/// <summary>
/// Takes in somebody whom an operator brings along, in the state in which they stood there. Whoever is here already stays
/// as they are, and whoever left or is suppressed here stays away. Safe to repeat and to kill anywhere.
/// </summary>
public sealed class AddListed(
    IAddressStore addresses,
    ISubscriberStore subscribers,
    SubscriberChange change,
    Suppress suppress,
    IServiceMailQueue queue,
    IRandomIds ids,
    AddressKey key,
    TimeProvider time
)
{
    private const int MaxTries = 5;

    /// <summary>Takes somebody in.</summary>
    public async Task<AddOutcome> RunAsync(ListedSubscriber listed, CancellationToken cancellationToken)
    {
        if (listed.State == SubscriberState.Suppressed)
        {
            await suppress.RunAsync(listed.Address, "suppressed on a list that was imported", cancellationToken);
            return AddOutcome.Suppressed;
        }
        var hash = AddressHash.Of(listed.Address, key.Secret.Span);
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var entry = await addresses.ClaimAsync(hash, new SubscriberId(ids.Next()), cancellationToken);
            if (entry is not { Subscriber: { } id, Suppression: null })
                return AddOutcome.RefusedAsSuppressed;
            var wanted = Wanted(id, listed, time.GetUtcNow());
            var isNew =
                await subscribers.FindAsync(id, cancellationToken) is null
                && await subscribers.SaveAsync(
                    // First without a row in the schedule, which a change adds behind it.
                    wanted.State
                        is SubscriberState.Active
                            or SubscriberState.Paused
                        ? wanted with
                        {
                            State = SubscriberState.Pending,
                        }
                        : wanted,
                    cancellationToken
                )
                    is not null;
            var isOurs = isNew;
            var found = await change.ApplyAsync(
                id,
                before =>
                {
                    isOurs =
                        isNew
                        || (
                            before is { State: SubscriberState.Pending, Left: null }
                            && listed.State != SubscriberState.Unsubscribed
                        );
                    return isOurs && before.State == SubscriberState.Pending && wanted.State != SubscriberState.Pending
                        ? wanted with
                        {
                            Version = before.Version,
                        }
                        : null;
                },
                cancellationToken
            );
            if (found is not null)
                return isOurs ? await EndAsync(found, cancellationToken) : AddOutcome.Known;
        }
        throw new InvalidOperationException(
            $"Somebody was erased while being added at each of {MaxTries} tries; it can be repeated."
        );
    }

    private async Task<AddOutcome> EndAsync(Subscriber subscriber, CancellationToken cancellationToken)
    {
        if (subscriber.State == SubscriberState.Unsubscribed)
            return AddOutcome.NotedAsLeft;
        if (subscriber.State != SubscriberState.Pending)
            return AddOutcome.Added;
        // One mail a day, however often a list is imported.
        var day = new DateTimeOffset(time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        await queue.EnqueueAsync(
            ServiceMail.Of(ServiceMailKind.Confirm, subscriber.Id, "listed", day),
            cancellationToken
        );
        return AddOutcome.Asked;
    }

    private static Subscriber Wanted(SubscriberId id, ListedSubscriber listed, DateTimeOffset now)
    {
        var subscriber = new Subscriber
        {
            Id = id,
            Address = listed.Address,
            State = listed.State,
            Choices = listed.Choices,
            Slot = listed.Slot,
            Days = listed.Days,
            Consent = listed.Proof ?? new Consent("added by the operator; asked by mail", now, null),
            SignedUp = now,
        };
        return listed.State switch
        {
            SubscriberState.Active or SubscriberState.Paused when listed.Proof is not null => SlotChange.Begin(
                subscriber with
                {
                    Confirmed = listed.Confirmed ?? now,
                    PausedUntil = listed.State == SubscriberState.Paused ? listed.PausedUntil : null,
                },
                now
            ),
            SubscriberState.Unsubscribed => subscriber with { Confirmed = listed.Confirmed, Left = now },
            _ => subscriber with { State = SubscriberState.Pending },
        };
    }
}
