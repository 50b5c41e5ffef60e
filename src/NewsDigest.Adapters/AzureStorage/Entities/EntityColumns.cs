using System.Globalization;
using Azure.Data.Tables;

namespace NewsDigest.Adapters.AzureStorage.Entities;

/// <summary>
/// Values in the columns of a row. What is null has no column; dates and members of enumerations stand there as people
/// read them. A value that cannot be read is a fault that names the row and the column, not the value.
/// </summary>
internal static class EntityColumns
{
    /// <summary>The most UTF-16 units that are kept of words for people; a column would hold 32 Ki.</summary>
    public const int MaxWords = 2000;

    private const string DateForm = "yyyy-MM-dd";

    /// <summary>Writes a text.</summary>
    public static void Set(this TableEntity row, string column, string? text)
    {
        if (text is not null)
            row[column] = text;
    }

    /// <summary>
    /// Writes words for people, such as a sender's answer; what is too long is cut, because the write of a state must not
    /// fail for the length of its reason.
    /// </summary>
    public static void SetWords(this TableEntity row, string column, string? words)
    {
        if (words is { Length: > MaxWords })
            words = words[..(char.IsHighSurrogate(words[MaxWords - 1]) ? MaxWords - 1 : MaxWords)];
        row.Set(column, words);
    }

    /// <summary>Writes a date.</summary>
    public static void Set(this TableEntity row, string column, DateOnly? date) =>
        row.Set(column, date?.ToString(DateForm, CultureInfo.InvariantCulture));

    /// <summary>Writes an instant, to 100 nanoseconds.</summary>
    public static void Set(this TableEntity row, string column, DateTimeOffset? instant)
    {
        if (instant is { } value)
            row[column] = value.ToUniversalTime();
    }

    /// <summary>Writes the name of a member, or the names of several.</summary>
    public static void Set<T>(this TableEntity row, string column, T member)
        where T : struct, Enum => row[column] = member.ToString();

    /// <summary>A text that must be there.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static string Text(this TableEntity row, string column) =>
        row.GetString(column) ?? throw Fault(row, column, "is missing");

    /// <summary>A date, or null.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static DateOnly? Date(this TableEntity row, string column) =>
        row.GetString(column) is not { } text ? null
        : DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw Fault(row, column, "is no date");

    /// <summary>An instant that must be there.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static DateTimeOffset Instant(this TableEntity row, string column) =>
        row.GetDateTimeOffset(column) ?? throw Fault(row, column, "is missing");

    /// <summary>A member that must be there.</summary>
    /// <exception cref="InvalidDataException">It is not, or this release does not know it.</exception>
    public static T Member<T>(this TableEntity row, string column)
        where T : struct, Enum =>
        Enum.TryParse<T>(row.Text(column), out var member)
            ? member
            : throw Fault(row, column, $"is no {typeof(T).Name} that this release knows");

    /// <summary>That a row cannot be read.</summary>
    public static InvalidDataException Fault(TableEntity row, string column, string fault) =>
        new(
            $"In the row {row.PartitionKey}, {row.RowKey} the column {column} {fault}. If a newer release wrote it, use"
                + " that release; else repair or delete the row."
        );
}
