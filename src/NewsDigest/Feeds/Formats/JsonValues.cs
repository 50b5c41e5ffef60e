using System.Text.Json;

namespace NewsDigest.Feeds.Formats;

/// <summary>Reads JSON whose values may be of any kind.</summary>
internal static class JsonValues
{
    /// <summary>A property; null where the element has none of that name, or is no object.</summary>
    public static JsonElement? Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A property as text; null where it is no text and no number, or empty.</summary>
    public static string? Text(this JsonElement element, string name) => element.Get(name)?.AsText();

    /// <summary>The elements of a property; none where it is no array.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>A string, or a number as it is written; null for anything else, and where it is empty.</summary>
    public static string? AsText(this JsonElement element)
    {
        try
        {
            var text = element.ValueKind switch
            {
                JsonValueKind.String => element.GetString()!.Trim(),
                JsonValueKind.Number => element.GetRawText(),
                _ => "",
            };
            return text.Length == 0 ? null : text;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which no string can hold.
            return null;
        }
    }
}
