using System.Text.Json;

namespace NewsDigest.Cli.Input;

/// <summary>Summaries that persons wrote, by the id of their article, from the field "reference" of JSON lines.</summary>
public static class References
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads them; lines without one, and what is no JSON, are passed over.</summary>
    public static IReadOnlyDictionary<string, string> Read(IEnumerable<string> files)
    {
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in files.SelectMany(File.ReadLines).Where(l => l.StartsWith('{')))
        {
            try
            {
                if (JsonSerializer.Deserialize<Line>(line, Options) is { Id: { } id, Reference: { } reference })
                    references[id] = reference;
            }
            catch (JsonException)
            {
                // The reader of articles has rejected the line by name.
            }
        }
        return references;
    }

    private sealed record Line(string? Id, string? Reference);
}
