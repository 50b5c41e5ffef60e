using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Hosting.Options;
using NewsDigest.Subscribers.Leaving;

namespace NewsDigest.Hosting.Storage;

/// <summary>Deletes what is past its retention, once a day or as often as wanted. Safe to repeat and to kill anywhere.</summary>
public sealed class DeleteExpired(
    ExpiredNews news,
    ExpiredRows rows,
    ForgetSubscribers forget,
    RetentionOptions retention
)
{
    /// <summary>Deletes what is over.</summary>
    /// <returns>How many rows, blobs and subscribers were deleted.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var kept = TimeSpan.FromDays(retention.Days);
        return await news.DeleteAsync(kept, TimeSpan.FromDays(retention.EditionDays), cancellationToken)
            + await rows.DeleteAsync(kept, cancellationToken)
            + await forget.RunAsync(cancellationToken);
    }
}
