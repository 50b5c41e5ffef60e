using System.Globalization;
using System.Runtime.CompilerServices;
using NewsDigest.Subscribers;

namespace NewsDigest.Adapters.Memory;

/// <summary>Subscribers, kept in this process.</summary>
public sealed class MemorySubscriberStore : ISubscriberStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<SubscriberId, Subscriber> subscribers = [];
    private long version;

    /// <inheritdoc/>
    public Task<Subscriber?> FindAsync(SubscriberId id, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(subscribers.GetValueOrDefault(id));
    }

    /// <inheritdoc/>
    public Task<Subscriber?> SaveAsync(Subscriber subscriber, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (subscribers.GetValueOrDefault(subscriber.Id)?.Version != subscriber.Version)
                return Task.FromResult<Subscriber?>(null);
            var saved = subscriber with { Version = (++version).ToString(CultureInfo.InvariantCulture) };
            subscribers[subscriber.Id] = saved;
            return Task.FromResult<Subscriber?>(saved);
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(SubscriberId id, CancellationToken cancellationToken)
    {
        lock (gate)
            subscribers.Remove(id);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Subscriber> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        List<Subscriber> all;
        lock (gate)
            all = [.. subscribers.Values];
        foreach (var subscriber in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return subscriber;
        }
    }
}
