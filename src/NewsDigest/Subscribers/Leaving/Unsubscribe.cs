using NewsDigest.Subscribers.Changes;

namespace NewsDigest.Subscribers.Leaving;

/// <summary>Ends a subscription or an unconfirmed sign-up. Safe to repeat; wins over whatever else happens at the time.</summary>
public sealed class Unsubscribe(SubscriberChange change, IServiceMailQueue queue, TimeProvider time)
{
    /// <summary>Ends a subscription; one that has ended, or that nobody has, is no fault.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="isGoodbyeWanted">Whether they asked for a last mail that says so; only a reader gets one.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public async Task RunAsync(SubscriberId id, bool isGoodbyeWanted, CancellationToken cancellationToken)
    {
        var wasReader = false;
        await change.ApplyAsync(
            id,
            before =>
            {
                wasReader = before.State is SubscriberState.Active or SubscriberState.Paused;
                return wasReader || before.State == SubscriberState.Pending
                    ? before with
                    {
                        State = SubscriberState.Unsubscribed,
                        PausedUntil = null,
                        FormerSlot = null,
                        Left = time.GetUtcNow(),
                    }
                    : null;
            },
            cancellationToken
        );
        if (!wasReader || !isGoodbyeWanted)
            return;
        var mail = ServiceMail.Of(ServiceMailKind.Goodbye, id, "left", time.GetUtcNow());
        await queue.EnqueueAsync(mail, cancellationToken);
    }
}
