using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsDigest.OperatorFiles;

namespace NewsDigest.Web.Texts;

/// <summary>Reads an operator's file of texts.</summary>
internal static partial class TextsFile
{
    private const int MaxLength = 1_000;

    private const string Example = """{"en": {"Top": "Three to begin with"}}""";

    /// <summary>The texts by name, by language.</summary>
    /// <exception cref="OperatorFileException">The file cannot be used.</exception>
    public static Dictionary<string, IReadOnlyDictionary<string, string>> Read(string file)
    {
        var json = new OperatorJson(Encoding.UTF8.GetBytes(file));
        var all = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        ReadGroup(ref json);
        while (json.Read() && json.Token == JsonTokenType.PropertyName)
        {
            var (language, line) = (json.Text(), json.Line());
            if (!Wording.Languages.Contains(language))
                throw json.Fault(
                    $"there are no texts in \"{language}\". Use one of: {string.Join(", ", Wording.Languages)}."
                );
            ReadGroup(ref json);
            if (!all.TryAdd(language, ReadLanguage(ref json, language)))
                throw new OperatorFileException(line, $"\"{language}\" is there already. Join the two.");
        }
        json.ReadToEnd();
        return all;
    }

    private static Dictionary<string, string> ReadLanguage(ref OperatorJson json, string language)
    {
        var texts = new Dictionary<string, string>();
        while (json.Read() && json.Token == JsonTokenType.PropertyName)
        {
            var (name, line) = (json.Text(), json.Line());
            if ((Wording.Of(language).Find(name) ?? SiteWording.Of(language).Find(name)) is not { } ours)
                throw json.Fault(
                    $"there is no text \"{name}\". Use a name of Wording.resx or SiteWording.resx, such as {Example}."
                );
            json.Read();
            json.Expect(JsonTokenType.String, $"a text, such as {Example}");
            var text = json.Text();
            if (FindFault(text, ours) is { } fault)
                throw new OperatorFileException(line, $"\"{name}\" {fault}");
            if (!texts.TryAdd(name, text))
                throw new OperatorFileException(line, $"\"{name}\" is there already. Remove one of the two.");
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

    private static void ReadGroup(ref OperatorJson json)
    {
        json.Read();
        json.Expect(JsonTokenType.StartObject, $"a group of texts in braces, such as {Example}");
    }

    [GeneratedRegex(@"(?<!\{)\{\d+")]
    private static partial Regex Value();
}
