using NewsDigest.Articles;

namespace NewsDigest.Intake.Items;

/// <summary>Digest items by arrival.</summary>
public interface IItemStore
{
    /// <summary>
    /// Adds an item, unless its article is there already, whatever instance added it: then the existing item gets the
    /// new origin as a copy (once), and false is returned.
    /// </summary>
    Task<bool> AddAsync(DigestItem item, CancellationToken cancellationToken);

    /// <summary>Items that arrived after <paramref name="after"/> and not after <paramref name="until"/>, in the order of arrival.</summary>
    IAsyncEnumerable<DigestItem> ReadAsync(
        DateTimeOffset after,
        DateTimeOffset until,
        CancellationToken cancellationToken
    );

    /// <summary>The item of an article, or null where there is none.</summary>
    Task<DigestItem?> FindAsync(ArticleId article, CancellationToken cancellationToken);

    /// <summary>Takes an item away for good: the same article, arriving again, does not bring it back. Nothing where there is none.</summary>
    Task RemoveAsync(ArticleId article, CancellationToken cancellationToken);
}
