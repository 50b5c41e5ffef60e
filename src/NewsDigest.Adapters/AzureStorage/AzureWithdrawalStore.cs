using Azure;
using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Articles;
using NewsDigest.Intake.Notices;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>The records of what was taken out, in one partition of the table <c>Withdrawals</c>.</summary>
public sealed class AzureWithdrawalStore(StorageConnection storage) : IWithdrawalStore
{
    private const string Partition = "article";

    private readonly TableClient table = storage.Table(StorageNames.Withdrawals);
    private readonly ReadableRows rows = storage.Rows(StorageNames.Withdrawals);

    /// <inheritdoc/>
    public async Task<Withdrawal> AddAsync(Withdrawal withdrawal, CancellationToken cancellationToken)
    {
        for (var attempts = 1; ; attempts++)
        {
            var row = Write(withdrawal);
            if (await table.TryAddAsync(row, cancellationToken) is not null)
                return withdrawal;
            var there = await table.FindAsync(Partition, row.RowKey, cancellationToken);
            if (there is not null && rows.TryRead(there, Read, out var earlier) && earlier.Kind >= withdrawal.Kind)
                return earlier;
            if (there is not null && await table.TryReplaceAsync(row, there.Version(), cancellationToken) is not null)
                return withdrawal;
            await Contention.PauseAsync(
                attempts,
                $"record {row.RowKey} in table {StorageNames.Withdrawals}",
                cancellationToken
            );
        }
    }

    /// <inheritdoc/>
    public async Task<Withdrawal?> FindAsync(ArticleId article, CancellationToken cancellationToken) =>
        await table.FindAsync(Partition, article.Value, cancellationToken) is { } row ? Read(row) : null;

    /// <inheritdoc/>
    public IAsyncEnumerable<Withdrawal> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        // Its key says what was taken out, and that stays out.
        QueryAsync(
                // The service knows no time before 1601.
                since.Year < 1601
                    ? TableClient.CreateQueryFilter($"PartitionKey eq {Partition}")
                    : TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and At ge {since}"),
                cancellationToken
            )
            .Select(row => rows.ReadOr(row, Read, Unreadable));

    /// <inheritdoc/>
    public IAsyncEnumerable<Withdrawal> ReadUnsettledAsync(CancellationToken cancellationToken) =>
        rows.ReadAsync(
            QueryAsync(
                TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and IsSettled eq {false}"),
                cancellationToken
            ),
            Read
        );

    /// <inheritdoc/>
    public async Task SettleAsync(Withdrawal withdrawal, CancellationToken cancellationToken)
    {
        var row = await table.FindAsync(Partition, withdrawal.Article.Value, cancellationToken);
        if (row is not null && rows.TryRead(row, Read, out var there) && there == withdrawal)
            await table.TryReplaceAsync(Write(withdrawal with { IsSettled = true }), row.Version(), cancellationToken);
    }

    private AsyncPageable<TableEntity> QueryAsync(string filter, CancellationToken cancellationToken) =>
        table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);

    private static Withdrawal Unreadable(TableEntity row) =>
        new(new ArticleId(row.RowKey), WithdrawalKind.Removed, row.Timestamp ?? default, "")
        {
            Reason = "its record cannot be read",
        };

    private static TableEntity Write(Withdrawal withdrawal)
    {
        var row = new TableEntity(Partition, withdrawal.Article.Value)
        {
            [nameof(Withdrawal.IsSettled)] = withdrawal.IsSettled,
        };
        row.Set(nameof(Withdrawal.Kind), withdrawal.Kind);
        row.Set(nameof(Withdrawal.At), withdrawal.At);
        row.SetWords(nameof(Withdrawal.By), withdrawal.By);
        row.SetWords(nameof(Withdrawal.Reason), withdrawal.Reason);
        row.SetWords(nameof(Withdrawal.Title), withdrawal.Title);
        row.Set(nameof(Withdrawal.Arrived), withdrawal.Arrived);
        row.Set(nameof(Withdrawal.CorrectedBy), withdrawal.CorrectedBy?.Value);
        return row;
    }

    private static Withdrawal Read(TableEntity row) =>
        new(
            new ArticleId(row.RowKey),
            row.Member<WithdrawalKind>(nameof(Withdrawal.Kind)),
            row.Instant(nameof(Withdrawal.At)),
            row.Text(nameof(Withdrawal.By))
        )
        {
            Reason = row.GetString(nameof(Withdrawal.Reason)),
            Title = row.GetString(nameof(Withdrawal.Title)),
            Arrived = row.GetDateTimeOffset(nameof(Withdrawal.Arrived)),
            CorrectedBy = row.GetString(nameof(Withdrawal.CorrectedBy)) is { } by ? new ArticleId(by) : null,
            IsSettled = row.GetBoolean(nameof(Withdrawal.IsSettled)) == true,
        };
}
