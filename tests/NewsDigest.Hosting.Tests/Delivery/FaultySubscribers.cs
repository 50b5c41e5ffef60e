using NewsDigest.Subscribers;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>Subscribers whose steps can fail.</summary>
public sealed class FaultySubscribers(ISubscriberStore inner, Faults faults) : ISubscriberStore
{
    private int reads;

    public int Reads => reads;

    /// <summary>What happens just before a subscriber is read; null: nothing.</summary>
    public Func<SubscriberId, Task>? BeforeRead { get; set; }

    public async Task<Subscriber?> FindAsync(SubscriberId id, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref reads);
        if (BeforeRead is { } act)
            await act(id);
        return await faults.Step(() => inner.FindAsync(id, cancellationToken));
    }

    public Task<Subscriber?> SaveAsync(Subscriber subscriber, CancellationToken cancellationToken) =>
        faults.Step(() => inner.SaveAsync(subscriber, cancellationToken));

    public Task DeleteAsync(SubscriberId id, CancellationToken cancellationToken) =>
        faults.Step(() => inner.DeleteAsync(id, cancellationToken));

    public IAsyncEnumerable<Subscriber> ReadAsync(CancellationToken cancellationToken) =>
        inner.ReadAsync(cancellationToken);
}
