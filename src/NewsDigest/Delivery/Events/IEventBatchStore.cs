namespace NewsDigest.Delivery.Events;

/// <summary>
/// Batches of events as they came, from the moment that the sender is told that we have them until they are applied. They
/// hold addresses, and so are kept no longer.
/// </summary>
public interface IEventBatchStore
{
    /// <summary>Keeps a batch; one that is there already is the same.</summary>
    /// <param name="id">Hash of its body, hexadecimal.</param>
    /// <param name="body">The body, as it came.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    Task SaveAsync(string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);

    /// <summary>The body of a batch; null where there is none (any more).</summary>
    Task<ReadOnlyMemory<byte>?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Removes a batch that is applied; removing one that is not there is no fault.</summary>
    Task DeleteAsync(string id, CancellationToken cancellationToken);

    /// <summary>Ids of the batches that came before an instant, in no order.</summary>
    IAsyncEnumerable<string> ReadAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
