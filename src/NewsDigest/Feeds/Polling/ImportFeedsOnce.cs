using System.Security.Cryptography;

namespace NewsDigest.Feeds.Polling;

/// <summary>
/// Adds the feeds of a list that an installation begins with, the first time that anybody sees the list: each start of a
/// process shows it again, and a feed that somebody has removed since is not to come back with it.
/// </summary>
public sealed class ImportFeedsOnce(IFeedStore feeds, ImportFeeds import)
{
    /// <summary>Imports a list; null where it was imported before. One that was changed is another list.</summary>
    /// <param name="list">The list, as OPML.</param>
    /// <param name="cancellationToken">Ends the work, also by exception; the next run goes on.</param>
    public async Task<ImportReport?> RunAsync(ReadOnlyMemory<byte> list, CancellationToken cancellationToken)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(list.Span));
        if (await feeds.HasListAsync(fingerprint, cancellationToken))
            return null;
        var report = await import.RunAsync(list, fullText: false, cancellationToken);
        // Afterwards: killed in between, it is imported again. What is no list may become one.
        if (report.Listed > 0)
            await feeds.NoteListAsync(fingerprint, cancellationToken);
        return report;
    }
}
