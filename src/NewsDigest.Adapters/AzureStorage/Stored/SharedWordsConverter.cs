using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>Reads a list of words as <see cref="SharedWords"/>.</summary>
internal sealed class SharedWordsConverter : JsonConverter<IReadOnlyList<string>>
{
    /// <summary>Bytes of a word that is looked for before it is made a string; longer ones are seldom said again.</summary>
    private const int MaxBytes = 256;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("A list of words was expected.");
        var words = new List<string>();
        Span<char> buffer = stackalloc char[MaxBytes];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String)
                throw new JsonException("A word was expected.");
            words.Add(
                reader.ValueSpan.Length <= MaxBytes
                    ? SharedWords.Of(buffer[..reader.CopyString(buffer)])
                    : reader.GetString()!
            );
        }
        return words;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var word in value)
            writer.WriteStringValue(word);
        writer.WriteEndArray();
    }
}
