using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Formats.Json;

/// <summary>Parses JSON as tolerantly as can be done without guessing.</summary>
internal static partial class JsonText
{
    private static readonly JsonDocumentOptions Tolerant = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>Whether a text opens as a JSON object or array does; a text that merely begins with a bracket does not.</summary>
    public static bool Opens(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.Length < 2 || start[0] is not ('{' or '['))
            return false;
        var next = start[1..].TrimStart();
        return next.Length == 0 || (start[0] == '{' ? next[0] is '"' or '}' : next[0] is '{' or '[' or ']' or '"');
    }

    /// <summary>Parses a value.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JsonDocument Parse(string text) => Parse(text.AsMemory());

    /// <inheritdoc cref="Parse(string)"/>
    public static JsonDocument Parse(ReadOnlyMemory<char> text) =>
        // Half of a surrogate pair, from a text cut within a character, would make the whole string unreadable.
        text.Span.Contains(@"\ud", StringComparison.OrdinalIgnoreCase)
            ? JsonDocument.Parse(LoneSurrogate.Replace(text.ToString(), "$1"), Tolerant)
            : JsonDocument.Parse(text, Tolerant);

    /// <summary>Where parsing failed, in words: "at line 3, byte 14".</summary>
    public static string PlaceOf(JsonException exception) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"(line {exception.LineNumber + 1 ?? 1}, byte {exception.BytePositionInLine + 1 ?? 1})"
        );

    [GeneratedRegex(
        @"((?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\[^u]))|\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
    )]
    private static partial Regex LoneSurrogate { get; }
}
