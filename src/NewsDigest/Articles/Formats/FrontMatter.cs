namespace NewsDigest.Articles.Formats;

/// <summary>
/// The block of "name: value" lines between two lines of "---" (or "name = value" between "+++") before a text. The simple
/// part of YAML and TOML is read: values, quoted values, lists in brackets and lists of "- " lines.
/// </summary>
internal static class FrontMatter
{
    private const int MostCharacters = 100_000;

    /// <summary>Adds the fields and returns what follows the block; null where the text has no such block.</summary>
    public static string? Read(string text, ArticleFields fields)
    {
        var start = text.AsSpan().TrimStart();
        if (!start.StartsWith("---") && !start.StartsWith("+++"))
            return null;
        // Only as much is cut into lines as such a block may have.
        var end = Math.Min(text.Length, MostCharacters);
        var lines = text[..end].Split('\n');
        var first = Array.FindIndex(lines, line => line.AsSpan().Trim().Length > 0);
        if (first < 0)
            return null;
        var mark = lines[first].Trim();
        if (mark is not ("---" or "+++"))
            return null;
        var last = Array.FindIndex(
            lines,
            first + 1,
            line => line.Trim() == mark || (mark == "---" && line.Trim() == "...")
        );
        if (last < 0 || !lines[(first + 1)..last].Any(line => Pair(line) is not null))
            return null;

        ArticleField? current = null;
        foreach (var line in lines[(first + 1)..last])
            if (line.AsSpan().TrimStart().StartsWith("- ") && current is { } list)
                Add(fields, list, line.Trim()[2..]);
            else if (Pair(line) is var (name, value))
            {
                var isNested = char.IsWhiteSpace(line[0]);
                var field = isNested && current is not null && name is "name" ? current : ArticleFields.Named(name);
                if (!isNested)
                    current = field;
                if (field is { } known)
                    Add(fields, known, value);
            }
        return string.Join('\n', lines[(last + 1)..]) + text[end..];
    }

    private static (string Name, string Value)? Pair(string line)
    {
        var end = line.AsSpan().IndexOfAny(':', '=');
        return end > 0 && !line.AsSpan().TrimStart().StartsWith('#')
            ? (line[..end].Trim(), line[(end + 1)..].Trim())
            : null;
    }

    private static void Add(ArticleFields fields, ArticleField field, string value)
    {
        value = value.Trim();
        if (value.StartsWith('[') && value.EndsWith(']'))
        {
            foreach (var part in value[1..^1].Split(','))
                fields.Add(field, Unquote(part.Trim()));
            return;
        }
        fields.Add(field, Unquote(value));
    }

    private static string Unquote(string value) =>
        value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0]
            ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("''", "'", StringComparison.Ordinal)
            : value;
}
