using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Briefings;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Schedule;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>Subscribers in table storage, one row each; the random id spreads them over 256 partitions.</summary>
public sealed class AzureSubscriberStore(StorageConnection storage) : ISubscriberStore
{
    private readonly TableClient table = storage.Table(StorageNames.Subscribers);

    /// <inheritdoc/>
    public async Task<Subscriber?> FindAsync(SubscriberId id, CancellationToken cancellationToken) =>
        await table.FindAsync(StorageKey.Partition(id.Value), id.Value, cancellationToken) is { } row
            ? Read(row)
            : null;

    /// <inheritdoc/>
    public async Task<Subscriber?> SaveAsync(Subscriber subscriber, CancellationToken cancellationToken)
    {
        var row = Write(subscriber);
        var version = subscriber.Version is { } read
            ? await table.TryReplaceAsync(row, read, cancellationToken)
            : await table.TryAddAsync(row, cancellationToken);
        return version is null ? null : subscriber with { Version = version };
    }

    /// <inheritdoc/>
    public Task DeleteAsync(SubscriberId id, CancellationToken cancellationToken) =>
        table.TryDeleteAsync(StorageKey.Partition(id.Value), id.Value, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Subscriber> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            yield return Read(row);
    }

    private static TableEntity Write(Subscriber subscriber)
    {
        var row = new TableEntity(StorageKey.Partition(subscriber.Id.Value), subscriber.Id.Value);
        row.SetAddress(subscriber.Address);
        row.Set("State", subscriber.State);
        row.SetChoices(subscriber.Choices);
        row.SetSlot("", subscriber.Slot);
        row.Set("SlotFrom", subscriber.SlotFrom);
        Write(row, "Former", subscriber.FormerSlot);
        Write(row, "Earlier", subscriber.FormerSlot?.Earlier);
        row.Set("Days", subscriber.Days);
        row.Set("PausedUntil", subscriber.PausedUntil);
        row.Set("ConsentShown", subscriber.Consent.Shown);
        row.Set("ConsentAt", subscriber.Consent.At);
        row.Set("ConsentNetwork", subscriber.Consent.Network);
        row.Set("SignedUp", subscriber.SignedUp);
        row.Set("Confirmed", subscriber.Confirmed);
        row.Set("Left", subscriber.Left);
        if (subscriber.AddressChange is { } change)
        {
            row["NewAddress"] = change.To.Value;
            row.Set("NewAddressExpires", change.Expires);
            row.Set("FormerAddress", change.From?.Value);
        }
        return row;
    }

    private static void Write(TableEntity row, string prefix, FormerSlot? former)
    {
        if (former is null)
            return;
        row.SetSlot(prefix, former.Slot);
        row.Set(prefix + "From", former.From);
        row.Set(prefix + "Until", former.Until);
    }

    private static FormerSlot? Former(TableEntity row, string prefix) =>
        row.Date(prefix + "Until") is { } until
            ? new FormerSlot(row.Slot(prefix), until) { From = row.Date(prefix + "From") }
            : null;

    private static Subscriber Read(TableEntity row) =>
        new()
        {
            Id = new SubscriberId(row.RowKey),
            Address = row.Address(),
            State = row.Member<SubscriberState>("State"),
            Choices = row.Choices(),
            Slot = row.Slot(""),
            SlotFrom = row.Date("SlotFrom"),
            FormerSlot = Former(row, "Former") is { } former ? former with { Earlier = Former(row, "Earlier") } : null,
            Days = row.Member<BriefingDays>("Days"),
            PausedUntil = row.Date("PausedUntil"),
            Consent = new Consent(row.Text("ConsentShown"), row.Instant("ConsentAt"), row.GetString("ConsentNetwork")),
            SignedUp = row.Instant("SignedUp"),
            Confirmed = row.GetDateTimeOffset("Confirmed"),
            Left = row.GetDateTimeOffset("Left"),
            AddressChange = row.GetDateTimeOffset("NewAddressExpires") is { } expires
                ? new AddressChange(
                    row.Address("NewAddress"),
                    expires,
                    row.ContainsKey("FormerAddress") ? row.Address("FormerAddress") : null
                )
                : null,
            Version = row.Version(),
        };
}
