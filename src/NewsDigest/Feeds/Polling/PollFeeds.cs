using NewsDigest.Faults;
using NewsDigest.Telemetry;

namespace NewsDigest.Feeds.Polling;

/// <summary>
/// Polls the feeds that are due and hands each new entry over as a document. A run that is killed loses nothing: entries
/// are handed over before the feed is marked as read, and handing over twice changes nothing.
/// </summary>
public sealed class PollFeeds(
    IFeedStore feeds,
    IFeedFetcher fetcher,
    EntryPages pages,
    IArticleInbox inbox,
    TimeProvider time
)
{
    private const int HostsAtOnce = 8;

    /// <summary>So many pages are asked for in one poll of a feed; further entries keep their own text.</summary>
    private const int MaxPages = 20;

    /// <summary>Entries that were older than this when they came are in no briefing, so that their pages are not needed.</summary>
    private static readonly TimeSpan OldNews = TimeSpan.FromHours(72);

    /// <summary>Polls every feed that is due, one after the other on each host.</summary>
    /// <exception cref="AggregateException">Some feeds could not be polled, as a store failed; the others are, and these stay due.</exception>
    public async Task<PollReport> RunAsync(CancellationToken cancellationToken)
    {
        var due = await feeds.ReadDueAsync(time.GetUtcNow(), cancellationToken).ToListAsync(cancellationToken);
        var (failed, newEntries) = (0, 0);
        var steps = new SeparateSteps();
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = HostsAtOnce,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(
            due.GroupBy(feed => feed.Url.Host),
            options,
            async (onHost, cancel) =>
            {
                foreach (var feed in onHost)
                    await steps.TryAsync(() => PollAndSaveAsync(feed, cancel), cancellationToken);
            }
        );
        DigestMetrics.CountPolls(due.Count - steps.Failed - failed, failed);
        steps.ThrowIfAnyFailed($"{steps.Failed} of {due.Count} feeds could not be polled, and stay due.");
        return new PollReport(due.Count, failed, newEntries);

        async Task PollAndSaveAsync(FeedSubscription feed, CancellationToken cancel)
        {
            var (polled, added) = await PollAsync(feed, cancel);
            await feeds.SaveAsync(polled, cancel);
            Interlocked.Add(ref newEntries, added);
            if (polled.Failures > 0)
                Interlocked.Increment(ref failed);
        }
    }

    private async Task<(FeedSubscription Polled, int NewEntries)> PollAsync(
        FeedSubscription feed,
        CancellationToken cancellationToken
    )
    {
        var request = new FeedRequest(feed.Url, feed.ETag, feed.LastModified);
        var fetch = await fetcher.FetchAsync(request, cancellationToken);
        var now = time.GetUtcNow();
        return fetch switch
        {
            FeedFetch.Fetched fetched => FeedParser.Parse(fetched.Source) switch
            {
                FeedOutcome.Parsed { Feed: var parsed } => await HandOverAsync(
                    feed,
                    fetched,
                    parsed,
                    now,
                    cancellationToken
                ),
                FeedOutcome.Failed failure => (feed.AfterFailure(failure.Explanation, null, null, now), 0),
                var other => throw new InvalidOperationException($"{other.GetType().Name} is no outcome of parsing."),
            },
            FeedFetch.NotModified unchanged => (feed.AfterNoChange(unchanged, now), 0),
            FeedFetch.Gone => (feed.AfterEnd(now), 0),
            FeedFetch.Failed failed => (
                feed.AfterFailure(failed.Explanation, failed.Status, failed.RetryAfter, now),
                0
            ),
            _ => throw new InvalidOperationException($"{fetch.GetType().Name} is no outcome of fetching."),
        };
    }

    private async Task<(FeedSubscription Polled, int NewEntries)> HandOverAsync(
        FeedSubscription subscription,
        FeedFetch.Fetched fetched,
        Feed feed,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var entries = EntryIdentity.Of(feed.Entries);
        var known = subscription.KnownEntries.ToHashSet();
        var (added, asked) = (0, 0);
        foreach (var (id, entry) in entries.Where(e => !known.Contains(e.Id)))
        {
            string? page = null;
            if (subscription.FullText && asked < MaxPages && IsNews(entry, now) && EntryPages.IsWanted(entry))
            {
                asked++;
                page = await pages.FindAsync(entry, cancellationToken);
            }
            var document = EntryDocument.Write(id, entry, subscription.Title ?? feed.Title, feed.Language, page);
            if (await inbox.PutAsync(EntryDocument.PathOf(subscription.Id, id), document, cancellationToken))
                added++;
        }
        return (subscription.AfterReading(fetched, feed, [.. entries.Select(e => e.Id)], now), added);
    }

    private static bool IsNews(FeedEntry entry, DateTimeOffset now) =>
        (entry.Published ?? entry.Updated) is not { } written || now - written < OldNews;
}
