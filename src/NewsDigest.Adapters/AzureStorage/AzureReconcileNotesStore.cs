using System.Text.Json;
using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Adapters.AzureStorage.Stored;
using NewsDigest.Delivery.Reconciling;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>The notes of reconciling: one row of the table <c>Sending</c>, some 50 KB where every slot of two days is in use.</summary>
public sealed class AzureReconcileNotesStore(StorageConnection storage) : IReconcileNotesStore
{
    private const string Partition = "reconcile";
    private const string Row = "notes";

    private readonly TableClient table = storage.Table(StorageNames.Sending);

    /// <inheritdoc/>
    public async Task<ReconcileNotes?> FindAsync(CancellationToken cancellationToken)
    {
        if (await table.FindAsync(Partition, Row, cancellationToken) is not { } row)
            return null;
        try
        {
            return StoredJson
                .Read(
                    row.GetText(),
                    StoredJson.Compact.StoredReconcileNotes,
                    StoredReconcileNotes.NewestForm,
                    $"The row {Row} of table {StorageNames.Sending}"
                )
                .ToNotes();
        }
        catch (InvalidDataException)
        {
            // Nothing is lost with them; the run looks at everything and writes them anew.
            return null;
        }
    }

    /// <inheritdoc/>
    public Task SaveAsync(ReconcileNotes notes, CancellationToken cancellationToken)
    {
        var text = TextOf(notes);
        var row = new TableEntity(Partition, Row);
        // More slots than a row holds, some 60,000 of a date, are looked at by every run.
        row.SetText(text.Length <= EntityText.MaxLength ? text : TextOf(notes with { Dates = [] }));
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    private static string TextOf(ReconcileNotes notes) =>
        JsonSerializer.Serialize(StoredReconcileNotes.From(notes), StoredJson.Compact.StoredReconcileNotes);
}
