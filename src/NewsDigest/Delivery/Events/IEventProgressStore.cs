namespace NewsDigest.Delivery.Events;

/// <summary>How far the sender's events have come.</summary>
public interface IEventProgressStore
{
    /// <summary>
    /// The newest instant at which a mail was claimed that an event has told of (UTC); null where none has. Events of earlier
    /// mails may still be on their way, but the way is open.
    /// </summary>
    Task<DateTimeOffset?> FindAsync(CancellationToken cancellationToken);

    /// <summary>Moves the instant on; one that is not later changes nothing, whoever else moves it at the time.</summary>
    Task AdvanceAsync(DateTimeOffset claimed, CancellationToken cancellationToken);
}
