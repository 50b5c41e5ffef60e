namespace NewsDigest.Briefings.Editions;

/// <summary>Editions, each written once.</summary>
public interface IEditionStore
{
    /// <summary>Stores an edition unless one of its instant is there; returns the one that holds, this or the earlier.</summary>
    Task<Edition> SaveAsync(Edition edition, CancellationToken cancellationToken);

    /// <summary>The edition of an instant, or null.</summary>
    Task<Edition?> FindAsync(DateTimeOffset instant, CancellationToken cancellationToken);

    /// <summary>The newest edition that is not after an instant (UTC), or null.</summary>
    Task<Edition?> FindNewestAsync(DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Instants of the editions at or after one instant and not after another (UTC), in the order of time.</summary>
    IAsyncEnumerable<DateTimeOffset> ListAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken
    );
}
