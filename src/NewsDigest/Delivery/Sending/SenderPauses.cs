namespace NewsDigest.Delivery.Sending;

/// <summary>The sender's pause: whether it counts, and which answers of the sender begin one.</summary>
public static class SenderPauses
{
    /// <summary>How long a sender that takes nothing from us is left alone before it is tried again.</summary>
    public static readonly TimeSpan BlockedFor = TimeSpan.FromMinutes(30);

    /// <summary>The pause, or null where there is none or it has ended.</summary>
    /// <param name="pauses">Where it is kept.</param>
    /// <param name="now">The time (UTC).</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public static async Task<SenderPause?> FindCurrentAsync(
        this ISenderPauseStore pauses,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => await pauses.FindAsync(cancellationToken) is { } pause && pause.Until > now ? pause : null;

    /// <summary>The pause that an answer of the sender asks for; null where it concerns that mail only.</summary>
    /// <param name="outcome">What it answered.</param>
    /// <param name="now">The time (UTC).</param>
    public static SenderPause? After(SendOutcome outcome, DateTimeOffset now) =>
        outcome switch
        {
            SendOutcome.SenderBlocked blocked => new SenderPause(now + BlockedFor, blocked.Reason),
            SendOutcome.NotSent { ConcernsThisMailOnly: false } notSent when notSent.RetryAfter > TimeSpan.Zero =>
                new SenderPause(now + notSent.RetryAfter, notSent.Reason),
            _ => null,
        };

    /// <summary>Begins a pause, unless there is one that lasts as long.</summary>
    /// <param name="pauses">Where it is kept.</param>
    /// <param name="pause">The pause.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public static async Task BeginAsync(
        this ISenderPauseStore pauses,
        SenderPause pause,
        CancellationToken cancellationToken
    )
    {
        if (!(await pauses.FindAsync(cancellationToken) is { } current && current.Until >= pause.Until))
            await pauses.SaveAsync(pause, cancellationToken);
    }
}
