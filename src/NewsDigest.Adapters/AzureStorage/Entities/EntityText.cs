using Azure.Data.Tables;

namespace NewsDigest.Adapters.AzureStorage.Entities;

/// <summary>
/// Long texts in table entities, usually JSON. A property holds 64 KiB of UTF-16, an entity 1 MiB
/// (<see href="https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model"/>), so a
/// long text is spread over the properties <c>Json</c>, <c>Json1</c>, <c>Json2</c>.
/// </summary>
public static class EntityText
{
    /// <summary>The most UTF-16 units of a text; the rest of an entity's 1 MiB is left to its other properties.</summary>
    public const int MaxLength = 15 * PropertyLength;

    private const int PropertyLength = 32_000;
    private const string Name = "Json";

    /// <summary>Puts a text into an entity.</summary>
    /// <exception cref="InvalidOperationException">It is longer than <see cref="MaxLength"/>.</exception>
    public static void SetText(this TableEntity entity, string text)
    {
        if (text.Length > MaxLength)
        {
            throw new InvalidOperationException(
                $"The row {entity.PartitionKey}, {entity.RowKey} would hold a text of {text.Length} characters; a table"
                    + $" row holds {MaxLength}. Keep less in it, or put the text into a blob."
            );
        }
        var property = 0;
        for (var start = 0; start < text.Length || property == 0; property++)
        {
            var length = Math.Min(PropertyLength, text.Length - start);
            // Half a surrogate pair would not survive the way.
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
                length--;
            entity[NameOf(property)] = text.Substring(start, length);
            start += length;
        }
    }

    /// <summary>The text of an entity.</summary>
    /// <exception cref="InvalidDataException">The entity holds none.</exception>
    public static string GetText(this TableEntity entity)
    {
        var first =
            entity.GetString(Name)
            ?? throw new InvalidDataException(
                $"The row {entity.PartitionKey}, {entity.RowKey} has no property {Name}. Something else wrote or cut it; delete it."
            );
        if (!entity.ContainsKey(NameOf(1)))
            return first;
        var pieces = new List<string> { first };
        while (entity.GetString(NameOf(pieces.Count)) is { } next)
            pieces.Add(next);
        return string.Concat(pieces);
    }

    private static string NameOf(int property) =>
        property == 0 ? Name : FormattableString.Invariant($"{Name}{property}");
}
