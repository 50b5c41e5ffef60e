using NewsDigest.Subscribers.Schedule;

namespace NewsDigest.Subscribers.Changes;

/// <summary>Gives a reader other topics, another hour, or a pause. Safe to repeat. Whoever has left stays away.</summary>
public sealed class ChangePreferences(SubscriberChange change, TimeProvider time)
{
    /// <summary>Changes what a reader gets; returns them as they are now, or null where they are no reader any more.</summary>
    public async Task<Subscriber?> RunAsync(SubscriberId id, Preferences wanted, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var subscriber = await change.ApplyAsync(
            id,
            before => IsReader(before) ? Changed(before, wanted, now) : null,
            cancellationToken
        );
        return subscriber is not null && IsReader(subscriber) ? subscriber : null;
    }

    private static bool IsReader(Subscriber subscriber) =>
        subscriber.State is SubscriberState.Active or SubscriberState.Paused;

    private static Subscriber Changed(Subscriber before, Preferences wanted, DateTimeOffset now) =>
        SlotChange.Move(before, wanted.Slot, now) with
        {
            Choices = wanted.Choices,
            Days = wanted.Days,
            State = wanted.Pause is null ? SubscriberState.Active : SubscriberState.Paused,
            PausedUntil = wanted.Pause?.Until,
        };
}
