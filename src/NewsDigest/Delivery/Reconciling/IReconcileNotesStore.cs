namespace NewsDigest.Delivery.Reconciling;

/// <summary>
/// Keeps the notes of reconciling, for all instances. Notes that are lost, or written over by those of a run beside it, make
/// the next run read more, and nothing else.
/// </summary>
public interface IReconcileNotesStore
{
    /// <summary>The notes, or null before the first run.</summary>
    Task<ReconcileNotes?> FindAsync(CancellationToken cancellationToken);

    /// <summary>Keeps notes in the place of those before.</summary>
    Task SaveAsync(ReconcileNotes notes, CancellationToken cancellationToken);
}
