namespace NewsDigest.Feeds.Polling;

/// <summary>Adds the feeds of a list to those that are polled. Safe to repeat: a feed that is there stays as it is.</summary>
public sealed class ImportFeeds(IFeedStore feeds, TimeProvider time)
{
    /// <summary>Imports a list.</summary>
    /// <param name="list">The list, as OPML.</param>
    /// <param name="fullText">Whether pages are fetched for all of them; else for those of which the list says it.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public async Task<ImportReport> RunAsync(
        ReadOnlyMemory<byte> list,
        bool fullText,
        CancellationToken cancellationToken
    )
    {
        var listed = Opml.Read(list.Span);
        var added = 0;
        foreach (var feed in listed)
        {
            var subscription = FeedSubscription.New(feed.Url, time.GetUtcNow()) with
            {
                Title = feed.Title,
                Folders = feed.Folders,
                FullText = fullText || feed.FullText,
            };
            if (await feeds.AddAsync(subscription, cancellationToken))
                added++;
        }
        return new ImportReport(listed.Count, added);
    }
}
