using System.Collections.Concurrent;
using NewsDigest.Articles;
using NewsDigest.Intake.Notices;

namespace NewsDigest.Adapters.Memory;

/// <summary>The records of what was taken out, kept in this process.</summary>
public sealed class MemoryWithdrawalStore : IWithdrawalStore
{
    private readonly ConcurrentDictionary<ArticleId, Withdrawal> records = new();

    /// <inheritdoc/>
    public Task<Withdrawal> AddAsync(Withdrawal withdrawal, CancellationToken cancellationToken) =>
        Task.FromResult(
            records.AddOrUpdate(
                withdrawal.Article,
                withdrawal,
                (_, earlier) => earlier.Kind < withdrawal.Kind ? withdrawal : earlier
            )
        );

    /// <inheritdoc/>
    public Task<Withdrawal?> FindAsync(ArticleId article, CancellationToken cancellationToken) =>
        Task.FromResult(records.GetValueOrDefault(article));

    /// <inheritdoc/>
    public IAsyncEnumerable<Withdrawal> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        records.Values.Where(w => w.At >= since).ToAsyncEnumerable();

    /// <inheritdoc/>
    public IAsyncEnumerable<Withdrawal> ReadUnsettledAsync(CancellationToken cancellationToken) =>
        records.Values.Where(w => !w.IsSettled).ToAsyncEnumerable();

    /// <inheritdoc/>
    public Task SettleAsync(Withdrawal withdrawal, CancellationToken cancellationToken)
    {
        records.TryUpdate(withdrawal.Article, withdrawal with { IsSettled = true }, withdrawal);
        return Task.CompletedTask;
    }
}
