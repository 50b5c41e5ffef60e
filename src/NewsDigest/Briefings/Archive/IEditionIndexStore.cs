namespace NewsDigest.Briefings.Archive;

/// <summary>The word indexes of the site's editions, which are also the list of what is in its archive.</summary>
public interface IEditionIndexStore
{
    /// <summary>Stores an index, over an earlier one of the same instant.</summary>
    Task SaveAsync(EditionIndex index, CancellationToken cancellationToken);

    /// <summary>The index of an instant, or null.</summary>
    Task<EditionIndex?> FindAsync(DateTimeOffset instant, CancellationToken cancellationToken);

    /// <summary>Editions that have an index, at or after one instant and not after another (UTC), in the order of time.</summary>
    IAsyncEnumerable<ArchivedEdition> ListAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken
    );
}
