using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Adapters.Memory;

/// <summary>Addresses by hash, kept in this process.</summary>
public sealed class MemoryAddressStore : IAddressStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<AddressHash, AddressEntry> entries = [];

    /// <inheritdoc/>
    public Task<AddressEntry?> FindAsync(AddressHash hash, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(entries.GetValueOrDefault(hash));
    }

    /// <inheritdoc/>
    public Task<AddressEntry> ClaimAsync(AddressHash hash, SubscriberId subscriber, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var entry = entries.GetValueOrDefault(hash) ?? new AddressEntry(hash, null, null);
            if (entry is { Subscriber: null, Suppression: null })
                entries[hash] = entry = entry with { Subscriber = subscriber };
            return Task.FromResult(entry);
        }
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(AddressHash hash, SubscriberId subscriber, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (entries.GetValueOrDefault(hash) is not { } entry || entry.Subscriber != subscriber)
                return Task.CompletedTask;
            if (entry.Suppression is null)
                entries.Remove(hash);
            else
                entries[hash] = entry with { Subscriber = null };
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task SuppressAsync(AddressHash hash, string reason, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var entry = entries.GetValueOrDefault(hash) ?? new AddressEntry(hash, null, null);
            entries[hash] = entry with { Suppression = entry.Suppression ?? reason };
        }
        return Task.CompletedTask;
    }
}
