using NewsDigest.Delivery.Reconciling;

namespace NewsDigest.Adapters.Memory;

/// <summary>The notes of reconciling, kept in this process.</summary>
public sealed class MemoryReconcileNotesStore : IReconcileNotesStore
{
    private volatile ReconcileNotes? notes;

    /// <inheritdoc/>
    public Task<ReconcileNotes?> FindAsync(CancellationToken cancellationToken) => Task.FromResult(notes);

    /// <inheritdoc/>
    public Task SaveAsync(ReconcileNotes notes, CancellationToken cancellationToken)
    {
        this.notes = notes;
        return Task.CompletedTask;
    }
}
