using NewsDigest.Briefings.Editions;
using NewsDigest.Feeds.Polling;
using NewsDigest.Intake.Documents;
using NewsDigest.Intake.Items;

namespace NewsDigest.Briefings.Status;

/// <summary>Counts what came in within the last 24 hours and what was made of it.</summary>
public sealed class ReadNewsStatus(
    IFeedStore feeds,
    IItemStore items,
    IRejectionStore rejections,
    IEditionStore editions,
    TimeProvider time
)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Counts.</summary>
    public async Task<NewsStatus> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var status = new NewsStatus(now - Day)
        {
            Rejections = await rejections.CountAsync(now - Day, cancellationToken),
        };
        await foreach (var feed in feeds.ReadAsync(cancellationToken))
            status = feed.State switch
            {
                FeedState.Active when feed.FailingSince is not null => status with
                {
                    Feeds = status.Feeds + 1,
                    FailingFeeds = status.FailingFeeds + 1,
                },
                FeedState.Active => status with { Feeds = status.Feeds + 1 },
                _ => status with { EndedFeeds = status.EndedFeeds + 1 },
            };
        await foreach (var item in items.ReadAsync(status.Since, now, cancellationToken))
            status = status with
            {
                Articles = status.Articles + 1,
                Copies = status.Copies + item.Copies.Count,
                LastArrival = item.Arrived,
            };
        return await editions.FindNewestAsync(now, cancellationToken) is { } newest
            ? status with
            {
                Edition = new EditionCount(
                    newest.Instant,
                    newest.Stories.Count,
                    newest.Stories.Count(s => s.Developments.Any(d => d.Instant > status.Since))
                ),
            }
            : status;
    }
}
