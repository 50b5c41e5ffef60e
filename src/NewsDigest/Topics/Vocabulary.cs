using System.Globalization;

namespace NewsDigest.Topics;

/// <summary>
/// The words that come with the program: for each language and topic a text file of weighted words and phrases, and one
/// table of the names that publishers give their sections.
/// </summary>
/// <remarks>
/// A line is a weight's name, a colon, and terms with commas between them; "#" opens a comment. A language is added by
/// adding its folder. The words are of our own writing.
/// </remarks>
internal static class Vocabulary
{
    private const string Folder = "Vocabulary/";
    private const string Sections = Folder + "sections.txt";

    /// <summary>Weight of a term that speaks for its topic nearly always.</summary>
    public const double Strong = 2.5;

    /// <summary>A word's weight by the name of its line.</summary>
    public static IReadOnlyDictionary<string, double> Weights { get; } =
        new Dictionary<string, double>
        {
            ["sure"] = 4,
            ["strong"] = Strong,
            ["fair"] = 1.5,
            ["hint"] = 0.75,
        };

    /// <summary>
    /// Identifies the words and the rules: the build that they are part of, as splitting and stemming decide too.
    /// </summary>
    public static string Version { get; } =
        typeof(Vocabulary).Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture)[..8];

    /// <summary>
    /// The terms of a topic in a language, as lines of terms with commas between them; none where there is no such
    /// vocabulary.
    /// </summary>
    /// <exception cref="InvalidDataException">A line has no known weight.</exception>
    public static IEnumerable<(string Terms, double Weight)> Lines(string language, TopicId topic)
    {
        foreach (var (name, terms) in Lines($"{Folder}{language}/{topic}.txt"))
        {
            if (!Weights.TryGetValue(name, out var weight))
                throw new InvalidDataException($"'{name}' is no weight; use {string.Join(", ", Weights.Keys)}.");
            yield return (terms, weight);
        }
    }

    /// <summary>The topics of the names of sections, lower case with single spaces ("world cup", "wirtschaft").</summary>
    public static IReadOnlyDictionary<string, TopicId> SectionTopics() =>
        Lines(Sections)
            .SelectMany(l => Terms(l.Values).Select(v => (Name: v, Topic: new TopicId(l.Key))))
            .ToDictionary(p => p.Name, p => p.Topic);

    /// <summary>The single terms of a line.</summary>
    public static string[] Terms(string line) =>
        line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<(string Key, string Values)> Lines(string name)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            yield break;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                throw new InvalidDataException($"{name}: the line \"{line}\" lacks \"weight:\" in front of its terms.");
            yield return (line[..colon], line[(colon + 1)..]);
        }
    }
}
