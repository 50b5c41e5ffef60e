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
    /// <summary>What the columns of former slots begin with, the last slot first.</summary>
    private static readonly string[] FormerSlots = ["Former", "Earlier", "Earliest"];

    private readonly TableClient table = storage.Table(StorageNames.Subscribers);
    private readonly ReadableRows rows = storage.Rows(StorageNames.Subscribers);

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
    public IAsyncEnumerable<Subscriber> ReadAsync(CancellationToken cancellationToken) =>
        rows.ReadAsync(table.QueryAsync<TableEntity>(cancellationToken: cancellationToken), Read);

    private static TableEntity Write(Subscriber subscriber)
    {
        var row = new TableEntity(StorageKey.Partition(subscriber.Id.Value), subscriber.Id.Value);
        row.SetAddress(subscriber.Address);
        row.Set("State", subscriber.State);
        row.SetChoices(subscriber.Choices);
        row.SetSlot("", subscriber.Slot);
        row.Set("SlotFrom", subscriber.SlotFrom);
        WriteFormer(row, subscriber.FormerSlot);
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

    private static void WriteFormer(TableEntity row, FormerSlot? former)
    {
        foreach (var prefix in FormerSlots)
        {
            if (former is null)
                return;
            row.SetSlot(prefix, former.Slot);
            row.Set(prefix + "From", former.From);
            row.Set(prefix + "Until", former.Until);
            former = former.Earlier;
        }
    }

    private static FormerSlot? ReadFormer(TableEntity row)
    {
        FormerSlot? former = null;
        foreach (var prefix in FormerSlots.Reverse())
        {
            if (row.Date(prefix + "Until") is { } until)
                former = new FormerSlot(row.Slot(prefix), until) { From = row.Date(prefix + "From"), Earlier = former };
        }
        return former;
    }

    private static Subscriber Read(TableEntity row) =>
        new()
        {
            Id = new SubscriberId(row.RowKey),
            Address = row.Address(),
            State = row.Member<SubscriberState>("State"),
            Choices = row.Choices(),
            Slot = row.Slot(""),
            SlotFrom = row.Date("SlotFrom"),
            FormerSlot = ReadFormer(row),
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
