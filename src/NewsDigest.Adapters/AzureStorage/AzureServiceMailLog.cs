using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Delivery.ServiceMails;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>
/// The log of service mails in table storage. A repeated message must find the record of the first whenever it comes, so
/// the partition follows from the id alone: the date in an id of version 7
/// (<see href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7">RFC 9562</see>), by which old records can be
/// deleted whole; two digits of any other id.
/// </summary>
/// <param name="storage">Where.</param>
/// <param name="time">Tells when a mail was begun and ended.</param>
public sealed class AzureServiceMailLog(StorageConnection storage, TimeProvider time) : IServiceMailLog
{
    private const string Attempt = "Attempt";

    private readonly TableClient table = storage.Table(StorageNames.ServiceMails);

    /// <inheritdoc/>
    public async Task<bool> TryBeginAsync(Guid mail, CancellationToken cancellationToken)
    {
        var row = Row(mail);
        var attempt = Guid.NewGuid();
        row[Attempt] = attempt;
        row.Set("Begun", time.GetUtcNow());
        if (await table.TryAddAsync(row, cancellationToken) is not null)
            return true;
        // The client sends a write again whose answer was lost: what is in the way may be our own.
        var existing = await table.FindAsync(row.PartitionKey, row.RowKey, cancellationToken, [Attempt]);
        return existing?.GetGuid(Attempt) == attempt;
    }

    /// <inheritdoc/>
    public Task EndAsync(Guid mail, string outcome, CancellationToken cancellationToken)
    {
        var row = Row(mail);
        row.Set("Ended", time.GetUtcNow());
        row.SetWords("Outcome", outcome);
        return table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellationToken);
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(Guid mail, CancellationToken cancellationToken)
    {
        var row = Row(mail);
        return table.TryDeleteAsync(row.PartitionKey, row.RowKey, cancellationToken);
    }

    private static TableEntity Row(Guid mail)
    {
        var id = mail.ToString("N");
        return new TableEntity(DateIn(mail) ?? $"id-{id[..2]}", id);
    }

    private static string? DateIn(Guid id)
    {
        if (id.Version != 7)
            return null;
        var milliseconds = Convert.ToInt64(id.ToString("N")[..12], 16);
        return milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? StorageKey.Date(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime))
            : null;
    }
}
