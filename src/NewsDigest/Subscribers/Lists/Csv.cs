using System.Text;

namespace NewsDigest.Subscribers.Lists;

/// <summary>Tables as text (<see href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</see>), with commas, semicolons or tabs.</summary>
public static class Csv
{
    private const char Quote = '"';

    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Reads a table. Empty lines are left out; a quote that is never closed ends with the text.</summary>
    public static IEnumerable<CsvRow> Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        var separator = SeparatorOf(text);
        var (fields, field) = (new List<string>(), new StringBuilder());
        var (line, firstLine, isQuoted, wasQuoted) = (1, 1, false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
                line++;
            if (isQuoted)
            {
                if (c != Quote)
                    field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == Quote)
                    field.Append(text[++i]);
                else
                    isQuoted = false;
            }
            else if (c == Quote && field.Length == 0 && !wasQuoted)
                (isQuoted, wasQuoted) = (true, true);
            else if (c == separator)
                EndField();
            else if (c == '\n')
            {
                if (EndRow() is { } row)
                    yield return row;
                firstLine = line;
            }
            else if (c != '\r')
                field.Append(c);
        }
        if (EndRow() is { } last)
            yield return last;

        void EndField()
        {
            fields.Add(field.ToString());
            field.Clear();
            wasQuoted = false;
        }

        CsvRow? EndRow()
        {
            EndField();
            var row = fields is [{ Length: 0 }] ? null : new CsvRow(firstLine, fields);
            fields = [];
            return row;
        }
    }

    /// <summary>One line of a table, with its end.</summary>
    public static string Line(IEnumerable<string?> fields) => string.Join(',', fields.Select(Quoted)) + "\r\n";

    private static string Quoted(string? field) =>
        field is null ? ""
        : field.AsSpan().IndexOfAny(',', Quote, '\n') < 0 && !field.Contains('\r') ? field
        : $"{Quote}{field.Replace("\"", "\"\"", StringComparison.Ordinal)}{Quote}";

    /// <summary>What stands most often in the head.</summary>
    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var head = end < 0 ? text : text[..end];
        return Separators.MaxBy(separator => head.Count(c => c == separator));
    }
}
