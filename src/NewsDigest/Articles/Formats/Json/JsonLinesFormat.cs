using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsDigest.Articles.Formats.Json;

/// <summary>JSON lines: one article a line. A line that cannot be read is one rejection, the others go on.</summary>
public sealed class JsonLinesFormat(ReadLimits limits) : IDocumentFormat
{
    /// <inheritdoc/>
    public bool Recognizes(DocumentContent content) =>
        content.Text is { } text && JsonText.Opens(text) && HasLines(text);

    /// <summary>Whether the text has more than one line that begins an object at its very start.</summary>
    internal static bool HasLines(string text)
    {
        var objects = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            // Indented objects belong to one larger value.
            if (line.StartsWith("{\"") || line.StartsWith("{ \""))
                objects++;
            else if (line.TrimEnd().Length > 0 && line[0] is '[' or ']' or '}')
                return false;
            if (objects == 2)
                return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadOutcome> Read(DocumentContent content) =>
        content.RejectAbove(limits.MaxJsonLinesBytes, "JSON lines") is { } tooLarge
            ? [tooLarge]
            : Lines(content.Text!).AsParallel().AsOrdered().Select(line => ReadLine(content, line.Content, line.Part));

    private static IEnumerable<(ReadOnlyMemory<char> Content, string Part)> Lines(string text)
    {
        var number = 0;
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            number++;
            var line = text.AsMemory(start, end - start).Trim();
            start = end + 1;
            if (line.Length > 0)
                yield return (line, string.Create(CultureInfo.InvariantCulture, $"line {number}"));
        }
    }

    private ReadOutcome ReadLine(DocumentContent content, ReadOnlyMemory<char> line, string part)
    {
        var bytes = Encoding.UTF8.GetByteCount(line.Span);
        if (bytes > limits.MaxJsonBytes)
            return content.Reject(
                RejectionReason.TooLarge,
                $"{ByteSize.Of(bytes)} in {part}: the limit for one article in JSON is {ByteSize.Of(limits.MaxJsonBytes)}. "
                    + "Shorten it, or raise the limit (setting Intake__MaxBytes).",
                part
            );
        try
        {
            using var json = JsonText.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? JsonArticles.Read(content, json.RootElement, part)
                : content.Reject(
                    RejectionReason.Malformed,
                    $"What stands in {part} is JSON, but no object with an article's fields (such as \"title\" and \"text\").",
                    part
                );
        }
        catch (JsonException exception)
        {
            return content.Reject(
                RejectionReason.Malformed,
                $"What stands in {part} is no JSON {JsonText.PlaceOf(exception)}. Correct that line; the other lines were read.",
                part
            );
        }
    }
}
