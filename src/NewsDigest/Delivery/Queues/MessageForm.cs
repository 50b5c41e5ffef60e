using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsDigest.Delivery.Queues;

/// <summary>What the messages of all queues have in common: a JSON object that says in which version of the form it is.</summary>
internal static class MessageForm
{
    private const int Version = 1;

    /// <summary>Names and zones are never shown as markup, and escapes would only make messages longer.</summary>
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A field that comes twice would be read otherwise by others.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>The text of a message.</summary>
    public static string Write(Action<Utf8JsonWriter> writeFields)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            writeFields(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    /// <summary>Reads a message. Fields that are not asked for are left out, so that a form can grow.</summary>
    public static MessageReading<T> Read<T>(string text, Func<MessageFields, T> readFields)
    {
        if (Parse(text) is not { } document)
            return new MessageReading<T>.Unreadable("It is not JSON.");
        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return new MessageReading<T>.Unreadable("It is JSON, but no object.");
            if (
                !root.TryGetProperty("version", out var version)
                || version.ValueKind != JsonValueKind.Number
                || !version.TryGetInt32(out var number)
            )
                return new MessageReading<T>.Unreadable("Its field 'version' is missing or no number.");
            if (number != Version)
                return new MessageReading<T>.Unreadable(
                    $"It is of version {number}; this release reads version {Version}."
                );
            var fields = new MessageFields(root);
            var content = readFields(fields);
            return fields.Fault is { } fault
                ? new MessageReading<T>.Unreadable(fault)
                : new MessageReading<T>.Readable(content);
        }
    }

    private static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Strict);
        }
        // Half a surrogate pair is an argument that is wrong where it stands in the text, and an operation that is invalid
        // where an escape in a field's name makes it.
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
