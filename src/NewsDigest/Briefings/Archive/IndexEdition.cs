using NewsDigest.Briefings.Editions;
using NewsDigest.Telemetry;

namespace NewsDigest.Briefings.Archive;

/// <summary>Puts the site's edition of a day into the archive: makes its word index, once. Safe to repeat.</summary>
public sealed class IndexEdition(IEditionStore editions, IEditionIndexStore indexes)
{
    /// <summary>Whether an edition is in the archive already.</summary>
    public async Task<bool> IsDoneAsync(DateTimeOffset instant, CancellationToken cancellationToken) =>
        await indexes.ListAsync(instant, instant, cancellationToken).AnyAsync(cancellationToken);

    /// <summary>Makes the index of an edition, over an earlier one; nothing where there is no such edition.</summary>
    public async Task RunAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        if (await editions.FindAsync(instant, cancellationToken) is not { } edition)
            return;
        await indexes.SaveAsync(EditionIndexer.Index(edition), cancellationToken);
        DigestMetrics.CountSiteEdition();
    }
}
