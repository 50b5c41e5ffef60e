using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>
/// Addresses in table storage, one row each under the address's hash: inserting it is what makes an address belong to one
/// subscriber only, and every change is over the version that was read.
/// </summary>
public sealed class AzureAddressStore(StorageConnection storage) : IAddressStore
{
    /// <summary>At each try another writer of the same address was quicker; more than a few at once are not people.</summary>
    private const int MaxTries = 100;

    private readonly TableClient table = storage.Table(StorageNames.Addresses);

    /// <inheritdoc/>
    public async Task<AddressEntry?> FindAsync(AddressHash hash, CancellationToken cancellationToken) =>
        (await ReadAsync(hash, cancellationToken))?.Entry;

    /// <inheritdoc/>
    public async Task<AddressEntry> ClaimAsync(
        AddressHash hash,
        SubscriberId subscriber,
        CancellationToken cancellationToken
    )
    {
        var claimed = new AddressEntry(hash, subscriber, null);
        for (var tries = 0; tries < MaxTries; tries++)
        {
            if (await table.TryAddAsync(Write(claimed), cancellationToken) is not null)
                return claimed;
            // None: it was released since. One that is ours may be so by this very write, whose answer was lost.
            if (await ReadAsync(hash, cancellationToken) is { } stored)
                return stored.Entry;
        }
        throw Overtaken();
    }

    /// <inheritdoc/>
    public async Task ReleaseAsync(AddressHash hash, SubscriberId subscriber, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            if (await ReadAsync(hash, cancellationToken) is not var (entry, version) || entry.Subscriber != subscriber)
                return;
            var isReleased = entry.Suppression is null
                ? await table.TryDeleteAsync(Partition(hash), hash.Value, cancellationToken, version)
                : await table.TryReplaceAsync(Write(entry with { Subscriber = null }), version, cancellationToken)
                    is not null;
            if (isReleased)
                return;
        }
        throw Overtaken();
    }

    /// <inheritdoc/>
    public async Task SuppressAsync(AddressHash hash, string reason, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            if (await ReadAsync(hash, cancellationToken) is not var (entry, version))
            {
                if (await table.TryAddAsync(Write(new AddressEntry(hash, null, reason)), cancellationToken) is not null)
                    return;
                continue;
            }
            if (
                entry.Suppression is not null
                || await table.TryReplaceAsync(Write(entry with { Suppression = reason }), version, cancellationToken)
                    is not null
            )
                return;
        }
        throw Overtaken();
    }

    private async Task<(AddressEntry Entry, string Version)?> ReadAsync(
        AddressHash hash,
        CancellationToken cancellationToken
    )
    {
        if (await table.FindAsync(Partition(hash), hash.Value, cancellationToken) is not { } row)
            return null;
        SubscriberId? subscriber = row.GetString("Subscriber") is { } id ? new SubscriberId(id) : null;
        var suppression = row.GetString("Suppression");
        // Nobody writes such a row: it has lost one of them, and may be that of an address never to be mailed again.
        if (subscriber is null && suppression is null)
            throw EntityColumns.Fault(row, "Suppression", "is missing, and so is the subscriber");
        return (new AddressEntry(hash, subscriber, suppression), row.Version());
    }

    private static TableEntity Write(AddressEntry entry)
    {
        var row = new TableEntity(Partition(entry.Hash), entry.Hash.Value);
        row.Set("Subscriber", entry.Subscriber?.Value);
        row.SetWords("Suppression", entry.Suppression);
        return row;
    }

    private static string Partition(AddressHash hash) => StorageKey.Partition(hash.Value);

    private static InvalidOperationException Overtaken() =>
        new($"An address was changed by others at each of {MaxTries} tries; the action can be repeated.");
}
