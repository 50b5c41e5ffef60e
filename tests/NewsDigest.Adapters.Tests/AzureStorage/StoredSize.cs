using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage;

namespace NewsDigest.Adapters.Tests.AzureStorage;

/// <summary>How large something is by the service's own count.</summary>
public static class StoredSize
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// Bytes of a table's first row
    /// (<see href="https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model"/>).
    /// </summary>
    public static async Task<int> SizeOfFirstRowAsync(this StorageConnection storage, string table)
    {
        var row = await storage.Table(table).QueryAsync<TableEntity>(cancellationToken: Cancel).FirstAsync(Cancel);
        string[] uncounted = ["odata.etag", "PartitionKey", "RowKey", "Timestamp"];
        var columns = row.Where(c => !uncounted.Contains(c.Key)).Sum(c => 8 + (2 * c.Key.Length) + ValueSize(c.Value));
        var size = 4 + (2 * (row.PartitionKey.Length + row.RowKey.Length)) + columns;
        TestContext.Current.SendDiagnosticMessage("{0}: {1} bytes", table, size);
        return size;
    }

    /// <summary>Bytes of a container's first blob.</summary>
    public static async Task<long> SizeOfFirstBlobAsync(this StorageConnection storage, string container)
    {
        var blobs = storage.Container(container).GetBlobsAsync(cancellationToken: Cancel);
        var size = (await blobs.FirstAsync(Cancel)).Properties.ContentLength ?? 0;
        TestContext.Current.SendDiagnosticMessage("{0}: {1} bytes", container, size);
        return size;
    }

    private static int ValueSize(object value) =>
        value switch
        {
            string text => 4 + (2 * text.Length),
            DateTimeOffset or long => 8,
            int => 4,
            Guid => 16,
            bool => 1,
            _ => throw new InvalidOperationException($"The size of {value.GetType().Name} is not known."),
        };
}
