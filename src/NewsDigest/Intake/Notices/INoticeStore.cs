using NewsDigest.Articles;

namespace NewsDigest.Intake.Notices;

/// <summary>Corrections and withdrawals as they arrived: what they speak of may arrive after them.</summary>
public interface INoticeStore
{
    /// <summary>Stores a notice; storing it again changes nothing.</summary>
    Task SaveAsync(NewsNotice notice, CancellationToken cancellationToken);

    /// <summary>Notices that arrived at or after an instant (UTC), in no order.</summary>
    IAsyncEnumerable<NewsNotice> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken);
}
