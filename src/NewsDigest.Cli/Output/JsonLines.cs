using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NewsDigest.Cli.Output;

/// <summary>Writes JSON lines: one object a line, as other programs rely on.</summary>
public static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        // The output is no HTML: letters of any language stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One line.</summary>
    public static string Line<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>What a line or a part of it holds, to be added to.</summary>
    public static JsonNode Node<T>(T value)
        where T : notnull => JsonSerializer.SerializeToNode(value, Options)!;

    /// <summary>Writes one line for each value.</summary>
    public static void Write<T>(TextWriter output, IEnumerable<T> values)
    {
        foreach (var value in values)
            output.WriteLine(Line(value));
    }
}
