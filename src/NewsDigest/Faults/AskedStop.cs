namespace NewsDigest.Faults;

/// <summary>
/// Tells an end that was asked for from a fault. Clients of storage, mail and models cancel by themselves when they are not
/// answered in time, by the same exception: one slot, reader or document has failed then, and the others go on.
/// </summary>
public static class AskedStop
{
    /// <summary>Whether it ends the work because <paramref name="stop"/> asks for that. Anything else is a fault.</summary>
    public static bool IsStopBy(this Exception error, CancellationToken stop) =>
        error is OperationCanceledException && stop.IsCancellationRequested;
}
