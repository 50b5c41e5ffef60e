using System.Diagnostics.CodeAnalysis;
using Azure.Data.Tables;

namespace NewsDigest.Adapters.AzureStorage.Entities;

/// <summary>Reads rows one by one, so that one that cannot be read keeps no other from being read.</summary>
/// <param name="table">The table's name.</param>
/// <param name="unreadable">Is told of each that cannot be read.</param>
internal sealed class ReadableRows(string table, UnreadableRows unreadable)
{
    /// <summary>What rows hold, without those that cannot be read.</summary>
    /// <param name="rows">The rows, of a query that ends as its caller asks.</param>
    /// <param name="read">Reads one; whatever it throws is that row's fault.</param>
    public async IAsyncEnumerable<T> ReadAsync<T>(IAsyncEnumerable<TableEntity> rows, Func<TableEntity, T> read)
    {
        await foreach (var row in rows)
        {
            if (TryRead(row, read, out var value))
                yield return value;
        }
    }

    /// <summary>
    /// The same for what an edition is made of, which is never made again. Where most of several rows cannot be read, it is
    /// not the rows: a release that knows no newer form, say. Then the read fails at its end.
    /// </summary>
    /// <param name="rows">The rows, of a query that ends as its caller asks.</param>
    /// <param name="read">Reads one; whatever it throws is that row's fault.</param>
    /// <exception cref="InvalidDataException">Most of several rows cannot be read.</exception>
    public async IAsyncEnumerable<T> ReadMostAsync<T>(IAsyncEnumerable<TableEntity> rows, Func<TableEntity, T> read)
    {
        var (all, readable) = (0, 0);
        await foreach (var value in ReadAsync(rows.Select(Counted), read))
        {
            readable++;
            yield return value;
        }
        var left = all - readable;
        if (left > 1 && left > readable)
            throw new InvalidDataException(
                $"{left} of {all} rows of table {table} cannot be read; the log names them. If a newer release wrote them,"
                    + " use that release; else repair or delete them."
            );

        TableEntity Counted(TableEntity row)
        {
            all++;
            return row;
        }
    }

    /// <summary>What a row holds; false where it cannot be read.</summary>
    public bool TryRead<T>(TableEntity row, Func<TableEntity, T> read, [MaybeNullWhen(false)] out T value)
    {
        try
        {
            value = read(row);
            return true;
        }
        catch (Exception fault)
        {
            unreadable.Note(table, $"{row.PartitionKey}, {row.RowKey}", fault);
            value = default;
            return false;
        }
    }

    /// <summary>What a row holds, or what stands for it where it cannot be read.</summary>
    public T ReadOr<T>(TableEntity row, Func<TableEntity, T> read, Func<TableEntity, T> otherwise) =>
        TryRead(row, read, out var value) ? value : otherwise(row);
}
