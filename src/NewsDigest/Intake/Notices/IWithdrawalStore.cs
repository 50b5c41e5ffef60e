using NewsDigest.Articles;

namespace NewsDigest.Intake.Notices;

/// <summary>The records of what was taken out; there is one an article.</summary>
public interface IWithdrawalStore
{
    /// <summary>
    /// Adds a record and returns the one that holds: of an article that was taken out before, the earlier; only a removal
    /// takes the place of a correction.
    /// </summary>
    Task<Withdrawal> AddAsync(Withdrawal withdrawal, CancellationToken cancellationToken);

    /// <summary>The record of an article, or null.</summary>
    Task<Withdrawal?> FindAsync(ArticleId article, CancellationToken cancellationToken);

    /// <summary>All records made at or after an instant (UTC), in no order.</summary>
    IAsyncEnumerable<Withdrawal> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>All records that are not settled, in no order.</summary>
    IAsyncEnumerable<Withdrawal> ReadUnsettledAsync(CancellationToken cancellationToken);

    /// <summary>Notes that a record is settled, unless it changed since it was read.</summary>
    Task SettleAsync(Withdrawal withdrawal, CancellationToken cancellationToken);
}
