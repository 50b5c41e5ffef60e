namespace NewsDigest.Delivery;

/// <summary>Asks for the sender's pause as it counts now.</summary>
public static class SenderPauses
{
    /// <summary>The pause, or null where there is none or it has ended.</summary>
    /// <param name="pauses">Where it is kept.</param>
    /// <param name="now">The time (UTC).</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public static async Task<SenderPause?> FindCurrentAsync(
        this ISenderPauseStore pauses,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => await pauses.FindAsync(cancellationToken) is { } pause && pause.Until > now ? pause : null;
}
