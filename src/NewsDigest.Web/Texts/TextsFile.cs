using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsDigest.Web.Texts;

/// <summary>Reads an operator's file of texts.</summary>
internal static partial class TextsFile
{
    private const int MaxLength = 1_000;

    private const string Example = """{"en": {"Top": "Three to begin with"}}""";

    /// <summary>The texts by name, by language.</summary>
    /// <exception cref="TextsFileException">The file cannot be used.</exception>
    public static Dictionary<string, IReadOnlyDictionary<string, string>> Read(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(
            bytes,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
        try
        {
            return Read(bytes, ref reader);
        }
        catch (JsonException e)
        {
            throw new TextsFileException((int)(e.LineNumber ?? 0) + 1, $"not valid JSON. {e.Message}");
        }
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Read(byte[] bytes, ref Utf8JsonReader json)
    {
        var all = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        Expect(bytes, ref json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (language, line) = (json.GetString()!, Line(bytes, json.TokenStartIndex));
            if (!Wording.Languages.Contains(language))
                throw new TextsFileException(
                    line,
                    $"there are no texts in \"{language}\". Use one of: {string.Join(", ", Wording.Languages)}."
                );
            Expect(bytes, ref json, JsonTokenType.StartObject);
            if (!all.TryAdd(language, ReadLanguage(bytes, ref json, language)))
                throw new TextsFileException(line, $"\"{language}\" is there already. Join the two.");
        }
        // Reads on, so that what stands behind the texts is checked as well.
        while (json.Read()) { }
        return all;
    }

    private static Dictionary<string, string> ReadLanguage(byte[] bytes, ref Utf8JsonReader json, string language)
    {
        var texts = new Dictionary<string, string>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (name, line) = (json.GetString()!, Line(bytes, json.TokenStartIndex));
            if ((Wording.Of(language).Find(name) ?? SiteWording.Of(language).Find(name)) is not { } ours)
                throw new TextsFileException(
                    line,
                    $"there is no text \"{name}\". Use a name of Wording.resx or SiteWording.resx, such as {Example}."
                );
            Expect(bytes, ref json, JsonTokenType.String);
            var text = json.GetString()!;
            if (FindFault(text, ours) is { } fault)
                throw new TextsFileException(line, $"\"{name}\" {fault}");
            if (!texts.TryAdd(name, text))
                throw new TextsFileException(line, $"\"{name}\" is there already. Remove one of the two.");
        }
        return texts;
    }

    private static string? FindFault(string text, string ours)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "is empty. Write a text, or remove it to have ours.";
        if (text.Length > MaxLength)
            return $"has {text.Length} characters. Use {MaxLength} at the most.";
        if (text.Any(char.IsControl))
            return "has a line break or another control character. Write it on one line.";
        try
        {
            CompositeFormat.Parse(text);
        }
        catch (FormatException)
        {
            return "has a brace that holds no value. Write {{ and }} for braces.";
        }
        var known = Values(ours);
        return Values(text).FirstOrDefault(value => !known.Contains(value)) is { } unknown
            ? $"asks for the value {unknown}}}, which ours has not: \"{ours}\"."
            : null;
    }

    private static HashSet<string> Values(string text) => [.. Value().Matches(text).Select(match => match.Value)];

    private static void Expect(byte[] bytes, ref Utf8JsonReader json, JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type)
            throw new TextsFileException(
                Line(bytes, json.TokenStartIndex),
                $"a {(type == JsonTokenType.String ? "text" : "group of texts in braces")} is expected here, such as {Example}."
            );
    }

    private static int Line(byte[] bytes, long offset) => bytes.AsSpan(0, (int)offset).Count((byte)'\n') + 1;

    [GeneratedRegex(@"(?<!\{)\{\d+")]
    private static partial Regex Value();
}
