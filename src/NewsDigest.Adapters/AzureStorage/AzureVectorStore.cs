using System.Runtime.InteropServices;
using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Articles;
using NewsDigest.Stories.Vectors;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>
/// Vectors of articles, a row each in the table <c>Vectors</c>, in partitions by the hour of arrival as their items are:
/// a window is a range read.
/// </summary>
public sealed class AzureVectorStore(StorageConnection storage) : IVectorStore
{
    private const string Article = "Article";
    private const string Arrived = "Arrived";
    private const string Model = "Model";
    private const string Values = "Values";

    /// <summary>Rows written at the same time.</summary>
    private const int WritesAtOnce = 16;

    private readonly TableClient table = storage.Table(StorageNames.Vectors);
    private readonly ReadableRows rows = storage.Rows(StorageNames.Vectors);

    /// <inheritdoc/>
    public IAsyncEnumerable<ArticleVector> ReadAsync(
        string model,
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (StorageKey.Hour(from), StorageKey.Hour(until));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {first} and PartitionKey le {last} and Model eq {model}"
        );
        return rows.ReadAsync(table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken), Vector)
            .Where(vector => vector.Arrived >= from && vector.Arrived <= until);
    }

    /// <inheritdoc/>
    public Task SaveAsync(string model, IReadOnlyList<ArticleVector> vectors, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            vectors,
            new ParallelOptions { MaxDegreeOfParallelism = WritesAtOnce, CancellationToken = cancellationToken },
            async (vector, cancel) => await table.UpsertEntityAsync(Row(model, vector), TableUpdateMode.Replace, cancel)
        );

    private static ArticleVector Vector(TableEntity row) =>
        new(
            new ArticleId(row.Text(Article)),
            row.Instant(Arrived),
            row.GetBinary(Values) is { Length: > 0 } values && values.Length % sizeof(float) == 0
                // Numbers are little-endian wherever this runs.
                ? MemoryMarshal.Cast<byte, float>(values).ToArray()
                : throw EntityColumns.Fault(row, Values, "is no vector")
        );

    private static TableEntity Row(string model, ArticleVector vector) =>
        new(StorageKey.Hour(vector.Arrived), StorageKey.Escape($"{vector.Article.Value} {model}"))
        {
            [Article] = vector.Article.Value,
            [Arrived] = vector.Arrived.ToUniversalTime(),
            [Model] = model,
            [Values] = MemoryMarshal.AsBytes(vector.Values.Span).ToArray(),
        };
}
