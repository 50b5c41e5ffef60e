namespace NewsDigest.Intake.Documents;

/// <summary>The records of all documents.</summary>
public interface IIntakeLog
{
    /// <summary>The record of a document in one state, or null where it was never looked at.</summary>
    Task<IntakeRecord?> FindAsync(DocumentVersion document, CancellationToken cancellationToken);

    /// <summary>Stores a record, over an earlier one of the same document and state.</summary>
    Task SaveAsync(IntakeRecord record, CancellationToken cancellationToken);
}
