namespace NewsDigest.Delivery.Sending;

/// <summary>Use case: an operator stops all mails, and lets them go again.</summary>
/// <param name="pauses">The sender's pause, shared by all instances.</param>
/// <param name="time">The clock.</param>
public sealed class StopSending(ISenderPauseStore pauses, TimeProvider time)
{
    /// <summary>How long mails are stopped where nobody lets them go: briefings that wait longer are too late to be sent.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Stops all mails. What the sender has taken already cannot be called back.</summary>
    /// <param name="reason">Why, for whoever looks at the status.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    /// <returns>The pause.</returns>
    public async Task<SenderPause> RunAsync(string reason, CancellationToken cancellationToken)
    {
        var pause = new SenderPause(time.GetUtcNow() + Longest, $"Stopped by the operator: {reason}");
        await pauses.SaveAsync(pause, cancellationToken);
        return pause;
    }

    /// <summary>Lets mails go again, whatever stopped them; returns the pause that was ended, or null where there was none.</summary>
    public async Task<SenderPause?> EndAsync(CancellationToken cancellationToken)
    {
        var pause = await pauses.FindCurrentAsync(time.GetUtcNow(), cancellationToken);
        if (pause is not null)
            await pauses.SaveAsync(null, cancellationToken);
        return pause;
    }
}
