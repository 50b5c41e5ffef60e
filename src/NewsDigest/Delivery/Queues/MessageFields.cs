using System.Globalization;
using System.Text.Json;

namespace NewsDigest.Delivery.Queues;

/// <summary>
/// The fields of a message. Each is read strictly; the first that is missing or wrong is remembered, and what is read
/// after it means nothing.
/// </summary>
internal sealed class MessageFields(JsonElement root)
{
    /// <summary>More than any id, zone or row of ours has.</summary>
    private const int MaxLength = 300;

    /// <summary>What is wrong with the first field that is missing or wrong; null: nothing.</summary>
    public string? Fault { get; private set; }

    /// <summary>A field that must be there: characters, none of them a control character.</summary>
    public string Text(string name) => OptionalText(name) ?? Missing(name);

    /// <summary>A field that may be left out or null.</summary>
    public string? OptionalText(string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (
            value.ValueKind == JsonValueKind.String
            && StringOf(value) is { Length: > 0 and <= MaxLength } text
            && !text.Any(char.IsControl)
        )
            return text;
        Note($"Its field '{name}' is no text of 1 to {MaxLength} characters.");
        return "";
    }

    /// <summary>A truth value that may be left out or null, which is false.</summary>
    public bool OptionalFlag(string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Note($"Its field '{name}' is neither true nor false.");
        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>A field that may stand in a key of a table: <see cref="Text"/> without / \ # ?</summary>
    public string Key(string name)
    {
        var text = Text(name);
        if (text.AsSpan().IndexOfAny("/\\#?") >= 0)
            Note($"Its field '{name}' holds one of / \\ # ?");
        return text;
    }

    /// <summary>A local time of whole minutes ("07:30").</summary>
    public TimeOnly Time(string name) =>
        Parsed(
            name,
            "a time such as 07:30",
            t =>
                TimeOnly.TryParseExact(t, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var v)
                    ? v
                    : null,
            TimeOnly.MinValue
        );

    /// <summary>A date ("2026-03-10").</summary>
    public DateOnly Date(string name) =>
        Parsed(
            name,
            "a date such as 2026-03-10",
            t =>
                DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var v)
                    ? v
                    : null,
            DateOnly.MinValue
        );

    /// <summary>An instant in UTC ("2026-03-10T07:30:00Z").</summary>
    public DateTimeOffset Instant(string name) =>
        Parsed(
            name,
            "an instant such as 2026-03-10T07:30:00Z",
            t =>
                DateTimeOffset.TryParseExact(
                    t,
                    InstantForm,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                    out var v
                )
                    ? v
                    : null,
            DateTimeOffset.MinValue
        );

    /// <summary>A GUID with hyphens.</summary>
    public Guid Guid(string name) =>
        Parsed(name, "a GUID", t => System.Guid.TryParseExact(t, "D", out var v) ? v : null, System.Guid.Empty);

    /// <summary>The name of a member, in the case in which it is written here.</summary>
    public T Named<T>(string name)
        where T : struct, Enum =>
        Parsed(
            name,
            $"one of {string.Join(", ", Enum.GetNames<T>())}",
            // Enum.TryParse alone would take numbers and lists too.
            t => Enum.GetNames<T>().Contains(t, StringComparer.Ordinal) ? Enum.Parse<T>(t) : (T?)null,
            default
        );

    /// <summary>Notes that something is wrong, unless something was before.</summary>
    public void Note(string fault) => Fault ??= fault;

    /// <summary>The form of an instant, to ticks where it has any.</summary>
    internal const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private T Parsed<T>(string name, string form, Func<string, T?> parse, T none)
        where T : struct
    {
        var text = Text(name);
        if (parse(text) is { } value)
            return value;
        Note($"Its field '{name}' is not {form}.");
        return none;
    }

    private string Missing(string name)
    {
        Note($"Its field '{name}' is missing.");
        return "";
    }

    private static string? StringOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        // An escape that is half a surrogate pair is JSON, but no text.
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
