using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>The records of all documents, in the table <c>Intake</c>.</summary>
public sealed class AzureIntakeLog(StorageConnection storage) : IIntakeLog
{
    private readonly TableClient table = storage.Table(StorageNames.Intake);

    /// <inheritdoc/>
    public async Task<IntakeRecord?> FindAsync(DocumentVersion document, CancellationToken cancellationToken)
    {
        var (partition, row) = KeyOf(document);
        return await table.FindAsync(partition, row, cancellationToken) is { } found
            ? new IntakeRecord(
                document,
                found.Member<IntakeState>(nameof(IntakeRecord.State)),
                found.Instant(nameof(IntakeRecord.Changed))
            )
            {
                Items = found.GetInt32(nameof(IntakeRecord.Items)) ?? 0,
                Duplicates = found.GetInt32(nameof(IntakeRecord.Duplicates)) ?? 0,
                Rejections = found.GetInt32(nameof(IntakeRecord.Rejections)) ?? 0,
                Failures = found.GetInt32(nameof(IntakeRecord.Failures)) ?? 0,
                FailingSince = found.GetDateTimeOffset(nameof(IntakeRecord.FailingSince)),
                Reason = found.GetString(nameof(IntakeRecord.Reason)),
            }
            : null;
    }

    /// <inheritdoc/>
    public Task SaveAsync(IntakeRecord record, CancellationToken cancellationToken)
    {
        var (partition, row) = KeyOf(record.Document);
        var entity = new TableEntity(partition, row)
        {
            // The key is a hash, which nobody can read.
            [nameof(DocumentVersion.Path)] = record.Document.Path,
            [nameof(DocumentVersion.ETag)] = record.Document.ETag,
            [nameof(IntakeRecord.State)] = record.State.ToString(),
            [nameof(IntakeRecord.Changed)] = record.Changed.ToUniversalTime(),
            [nameof(IntakeRecord.Items)] = record.Items,
            [nameof(IntakeRecord.Duplicates)] = record.Duplicates,
            [nameof(IntakeRecord.Rejections)] = record.Rejections,
            [nameof(IntakeRecord.Failures)] = record.Failures,
            [nameof(IntakeRecord.FailingSince)] = record.FailingSince?.ToUniversalTime(),
        };
        entity.SetWords(nameof(IntakeRecord.Reason), record.Reason);
        return table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);
    }

    private static (string Partition, string Row) KeyOf(DocumentVersion document)
    {
        var row = StorageKey.HashOf(document.Path, document.ETag);
        return (StorageKey.Partition(row), row);
    }
}
