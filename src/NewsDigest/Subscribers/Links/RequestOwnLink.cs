using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Subscribers.Links;

/// <summary>Mails a reader the link by which they do what only the owner of the address may do.</summary>
public sealed class RequestOwnLink(
    ISubscriberStore subscribers,
    IServiceMailQueue queue,
    IRateLimits limits,
    TimeProvider time
)
{
    /// <summary>How long such a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>Links of one kind that a reader is mailed in a clock hour.</summary>
    private const int PerHour = 3;

    /// <summary>
    /// Asks for the link. Asked again within the minute, as by a double click, one mail is sent; too often in an hour, none.
    /// </summary>
    /// <returns>Whether there is somebody to mail it to.</returns>
    public async Task<bool> RunAsync(SubscriberId id, OwnAction action, CancellationToken cancellationToken)
    {
        if (await subscribers.FindAsync(id, cancellationToken) is not { } subscriber || !IsOpenTo(subscriber, action))
            return false;
        var now = time.GetUtcNow();
        var minute = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
        var mail = ServiceMail.Of(KindOf(action), id, $"asks to {action}", minute);
        if (await limits.TryTakeAsync($"own-{action}-{id}", PerHour, cancellationToken))
            await queue.EnqueueAsync(mail, cancellationToken);
        return true;
    }

    /// <summary>Whether somebody may do it: who has left still owns what is held about them.</summary>
    public static bool IsOpenTo(Subscriber subscriber, OwnAction action) =>
        subscriber.State is SubscriberState.Active or SubscriberState.Paused
        || (
            action != OwnAction.ChangeAddress
            && subscriber is { State: SubscriberState.Unsubscribed, Confirmed: not null }
        );

    private static ServiceMailKind KindOf(OwnAction action) =>
        action switch
        {
            OwnAction.Export => ServiceMailKind.ExportLink,
            OwnAction.Erase => ServiceMailKind.EraseLink,
            _ => ServiceMailKind.AddressLink,
        };
}
