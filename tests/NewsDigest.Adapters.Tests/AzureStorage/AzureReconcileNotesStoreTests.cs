using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.Reconciling;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureReconcileNotesStoreTests : ReconcileNotesStoreBehaviour
{
    private readonly StorageConnection storage;

    public AzureReconcileNotesStoreTests(AzuriteServer azurite)
    {
        storage = azurite.NewStorage();
        Store = new AzureReconcileNotesStore(storage);
    }

    protected override IReconcileNotesStore Store { get; }

    [Fact]
    public async Task Notes_that_cannot_be_read_are_none()
    {
        var cancel = TestContext.Current.CancellationToken;
        await Store.SaveAsync(new ReconcileNotes(DateTimeOffset.UnixEpoch, []), cancel);
        var table = storage.Table(StorageNames.Sending);
        await foreach (var row in table.QueryAsync<TableEntity>("PartitionKey eq 'reconcile'", null, null, cancel))
        {
            row["Json"] = "{";
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
        }

        (await Store.FindAsync(cancel)).ShouldBeNull();
    }
}
