using System.Net;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace NewsDigest.Adapters.AzureStorage.Entities;

/// <summary>
/// Reads and writes of one entity where to be too late is an outcome, not a fault. A version is an entity's ETag as an
/// opaque text. After a lost answer the client sends a write again, and a write that succeeded then looks like somebody
/// else's: who must tell the two apart writes an id of the attempt into the entity.
/// </summary>
public static class ConditionalTableWrites
{
    /// <summary>The entity, or null where there is none.</summary>
    public static async Task<TableEntity?> FindAsync(
        this TableClient table,
        string partition,
        string row,
        CancellationToken cancellationToken,
        IEnumerable<string>? select = null
    )
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, select, cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Inserts an entity; its version, or null where one of its keys is there already.</summary>
    public static async Task<string?> TryAddAsync(
        this TableClient table,
        TableEntity entity,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var response = await table.AddEntityAsync(entity, cancellationToken);
            return VersionIn(response);
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return null;
        }
    }

    /// <summary>Replaces the whole entity if it still is of a version; its new one, or null where it changed or is gone.</summary>
    public static async Task<string?> TryReplaceAsync(
        this TableClient table,
        TableEntity entity,
        string version,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var response = await table.UpdateEntityAsync(
                entity,
                new ETag(version),
                TableUpdateMode.Replace,
                cancellationToken
            );
            return VersionIn(response);
        }
        catch (RequestFailedException e) when (IsTooLate(e))
        {
            return null;
        }
    }

    /// <summary>Deletes an entity, if it still is of a version where one is given; false where it changed or is gone.</summary>
    public static async Task<bool> TryDeleteAsync(
        this TableClient table,
        string partition,
        string row,
        CancellationToken cancellationToken,
        string? version = null
    )
    {
        try
        {
            var response = await table.DeleteEntityAsync(
                partition,
                row,
                version is null ? ETag.All : new ETag(version),
                cancellationToken
            );
            return response.Status != (int)HttpStatusCode.NotFound;
        }
        catch (RequestFailedException e) when (IsTooLate(e))
        {
            return false;
        }
    }

    /// <summary>Writes several entities of one partition, all or none; false where one of them changed, is gone, or is there already.</summary>
    public static async Task<bool> TrySubmitAsync(
        this TableClient table,
        IEnumerable<TableTransactionAction> actions,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException e)
            when (IsTooLate(e) || e.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return false;
        }
    }

    /// <summary>
    /// Writes several entities of one partition, at most 100, all or none; their versions in the same order, or null where
    /// one of them changed, is gone, or is there already.
    /// </summary>
    public static async Task<IReadOnlyList<string>?> TryWriteAllAsync(
        this TableClient table,
        IEnumerable<TableTransactionAction> actions,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var answer = await table.SubmitTransactionAsync(actions, cancellationToken);
            return [.. answer.Value.Select(VersionIn)];
        }
        catch (TableTransactionFailedException e)
            when (IsTooLate(e) || e.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return null;
        }
    }

    /// <summary>The version of an entity that was read.</summary>
    public static string Version(this TableEntity entity) => entity.ETag.ToString();

    // A table that is missing is a fault and stays one: its 404 has another code than an entity's.
    private static bool IsTooLate(RequestFailedException e) =>
        e.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied
        || e.ErrorCode == TableErrorCode.ResourceNotFound
        || e.ErrorCode == TableErrorCode.EntityNotFound
        || e.Status == (int)HttpStatusCode.PreconditionFailed;

    private static string VersionIn(Response response) =>
        response.Headers.ETag?.ToString()
        ?? throw new InvalidDataException("The table service answered a write without an ETag. Is that Azure Storage?");
}
