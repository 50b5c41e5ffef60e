using System.Collections.Concurrent;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.Memory;

/// <summary>The records of all documents, kept in this process.</summary>
public sealed class MemoryIntakeLog : IIntakeLog
{
    private readonly ConcurrentDictionary<DocumentVersion, IntakeRecord> records = new();

    /// <inheritdoc/>
    public Task<IntakeRecord?> FindAsync(DocumentVersion document, CancellationToken cancellationToken) =>
        Task.FromResult(records.GetValueOrDefault(document));

    /// <inheritdoc/>
    public Task SaveAsync(IntakeRecord record, CancellationToken cancellationToken)
    {
        records[record.Document] = record;
        return Task.CompletedTask;
    }
}
