using NewsDigest.Faults;
using NewsDigest.Subscribers.Changes;

namespace NewsDigest.Subscribers.Leaving;

/// <summary>Erases what has been held long enough about people who get no briefings. Safe to repeat and to kill anywhere.</summary>
public sealed class ForgetSubscribers(
    ISubscriberStore subscribers,
    SubscriberChange change,
    Erase erase,
    SubscriberRetention retention,
    TimeProvider time
)
{
    /// <summary>Erases what is over.</summary>
    /// <returns>How many subscribers were erased.</returns>
    /// <exception cref="AggregateException">Some could not be seen to; the others are.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var erased = 0;
        var steps = new SeparateSteps();
        await foreach (var subscriber in subscribers.ReadAsync(cancellationToken))
            await steps.TryAsync(
                async () => erased += await ForgetAsync(subscriber, now, cancellationToken) ? 1 : 0,
                cancellationToken
            );
        steps.ThrowIfAnyFailed($"{steps.Failed} subscribers could not be seen to; {erased} others were erased.");
        return erased;
    }

    /// <summary>Erases what is over of one subscriber; whether it was all of them.</summary>
    private async Task<bool> ForgetAsync(Subscriber subscriber, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (IsOver(subscriber, now))
            return await erase.RunAsync(subscriber.Id, s => IsOver(s, now), cancellationToken);
        if (IsUnconfirmedReturn(subscriber, now))
            await change.ApplyAsync(
                subscriber.Id,
                s => IsUnconfirmedReturn(s, now) ? LeftAgain(s) : null,
                cancellationToken
            );
        else if (HasOldChange(subscriber, now))
            await change.ApplyAsync(
                subscriber.Id,
                s => HasOldChange(s, now) ? s with { AddressChange = null } : null,
                cancellationToken
            );
        return false;
    }

    private bool IsOver(Subscriber subscriber, DateTimeOffset now) =>
        subscriber.State switch
        {
            SubscriberState.Pending => subscriber.Left is null && IsUnconfirmed(subscriber, now),
            SubscriberState.Unsubscribed or SubscriberState.Suppressed => now
                - (subscriber.Left ?? subscriber.Confirmed ?? subscriber.SignedUp)
                >= retention.Left,
            _ => false,
        };

    private bool IsUnconfirmed(Subscriber subscriber, DateTimeOffset now) =>
        subscriber.State == SubscriberState.Pending && now - subscriber.SignedUp >= retention.Unconfirmed;

    // By whomever: anybody can type an address.
    private bool IsUnconfirmedReturn(Subscriber subscriber, DateTimeOffset now) =>
        subscriber.Left is not null && IsUnconfirmed(subscriber, now);

    private static Subscriber LeftAgain(Subscriber subscriber) =>
        subscriber with
        {
            State = SubscriberState.Unsubscribed,
            Consent = subscriber.Consent with { Network = null },
        };

    private bool HasOldChange(Subscriber subscriber, DateTimeOffset now) =>
        subscriber.AddressChange is { } old && now - old.Expires >= retention.FormerAddress;
}
