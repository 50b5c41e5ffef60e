using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Articles;
using NewsDigest.Intake.Notices;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>Corrections and withdrawals as they arrived, in one partition of the table <c>Withdrawals</c>.</summary>
public sealed class AzureNoticeStore(StorageConnection storage) : INoticeStore
{
    private const string Partition = "notice";

    // The column by which rows of this table go when they are over.
    private const string Arrived = "At";

    private readonly TableClient table = storage.Table(StorageNames.Withdrawals);
    private readonly ReadableRows rows = storage.Rows(StorageNames.Withdrawals);

    /// <inheritdoc/>
    public async Task SaveAsync(NewsNotice notice, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, notice.Id.Value);
        row.Set(nameof(NewsNotice.Kind), notice.Kind);
        row.SetWords(nameof(NewsNotice.Title), notice.Title);
        row.SetWords(nameof(NewsNotice.Source), notice.Source);
        row.Set(nameof(NewsNotice.Url), notice.Url?.AbsoluteUri);
        row.Set(nameof(NewsNotice.Time), notice.Time);
        row.Set(Arrived, notice.Arrived);
        await table.TryAddAsync(row, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<NewsNotice> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        rows.ReadAsync(
            table.QueryAsync<TableEntity>(
                // The service knows no time before 1601.
                since.Year < 1601
                    ? TableClient.CreateQueryFilter($"PartitionKey eq {Partition}")
                    : TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and At ge {since}"),
                cancellationToken: cancellationToken
            ),
            Read
        );

    private static NewsNotice Read(TableEntity row) =>
        new(
            new ArticleId(row.RowKey),
            row.Member<ArticleNotice>(nameof(NewsNotice.Kind)),
            row.Text(nameof(NewsNotice.Title)),
            row.GetString(nameof(NewsNotice.Source)),
            row.GetString(nameof(NewsNotice.Url)) is { } url ? new Uri(url) : null,
            row.Instant(nameof(NewsNotice.Time)),
            row.Instant(Arrived)
        );
}
