namespace NewsDigest.Delivery.Sending;

/// <summary>The sender's pause, shared by all instances.</summary>
public interface ISenderPauseStore
{
    /// <summary>The pause, or null where there is none. One that has ended may still be returned.</summary>
    Task<SenderPause?> FindAsync(CancellationToken cancellationToken);

    /// <summary>Begins, replaces or (null) ends the pause.</summary>
    Task SaveAsync(SenderPause? pause, CancellationToken cancellationToken);
}
