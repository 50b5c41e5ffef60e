using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>
/// The JSON of what is stored. Stored forms are types of their own, so that the domain's can change without making old
/// data unreadable: a field is added with a value for where it is missing, never renamed; what cannot be read so gets a
/// higher <c>Form</c>. A property with such a value has a setter, as generated readers overwrite what is only init.
/// </summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredItem))]
[JsonSerializable(typeof(StoredArticle))]
[JsonSerializable(typeof(StoredStory))]
[JsonSerializable(typeof(StoredEdition))]
[JsonSerializable(typeof(StoredEditionIndex))]
[JsonSerializable(typeof(StoredFeed))]
[JsonSerializable(typeof(StoredReconcileNotes))]
[JsonSerializable(typeof(StoredRejection))]
[JsonSerializable(typeof(StoredWriting))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    /// <summary>The serializer to use: it leaves letters of all scripts as they are, as nothing here becomes HTML.</summary>
    public static StoredJson Compact { get; } =
        new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Reads a stored form.</summary>
    /// <param name="json">What is stored.</param>
    /// <param name="type">Its type.</param>
    /// <param name="knownForm">The newest form that this code knows.</param>
    /// <param name="place">Where it is stored, for a person.</param>
    /// <exception cref="InvalidDataException">It is damaged, or of a form that only a newer program knows.</exception>
    public static T Read<T>(string json, JsonTypeInfo<T> type, int knownForm, string place)
        where T : class, IStoredForm
    {
        // A window of items is read again for each edition: what they are read from is not to become garbage each time.
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(json, bytes);
            return Read(bytes.AsMemory(0, length), type, knownForm, place);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <inheritdoc cref="Read{T}(string, JsonTypeInfo{T}, int, string)"/>
    public static T Read<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type, int knownForm, string place)
        where T : class, IStoredForm
    {
        string? damage = null;
        try
        {
            if (JsonSerializer.Deserialize(json.Span, type) is not { } stored)
                damage = "it is null";
            else if (stored.Form <= knownForm)
                return stored;
        }
        catch (JsonException e)
        {
            damage = e.Message;
        }
        if (damage is not null && FormOf(json) <= knownForm)
            throw new InvalidDataException($"{place} is damaged ({damage}). Delete it, or restore it.");
        throw new InvalidDataException(
            $"{place} has form {FormOf(json)}, and this program knows forms up to {knownForm}: a newer program wrote it."
                + " Install that version or a newer one."
        );
    }

    private static int FormOf(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty(nameof(IStoredForm.Form)).GetInt32();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return 0;
        }
    }
}
