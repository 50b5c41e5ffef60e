using System.Security.Cryptography;

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

    /// <summary>Weight of a term that speaks for its topic nearly always; operators' own words count as much.</summary>
    public const double Strong = 3;

    // Raised with every change of how evidence is weighed, so that verdicts are made anew.
    private const string Rules = "1";

    /// <summary>A word's weight by the name of its line.</summary>
    public static IReadOnlyDictionary<string, double> Weights { get; } =
        new Dictionary<string, double>
        {
            ["sure"] = 5,
            ["strong"] = Strong,
            ["fair"] = 1.5,
            ["hint"] = 0.6,
        };

    /// <summary>Identifies the words and the rules: changes whenever either does.</summary>
    public static string Version { get; } = HashOfAll();

    /// <summary>Languages that have a vocabulary, as two-letter ISO 639-1 codes.</summary>
    public static IReadOnlySet<string> Languages { get; } =
        Names().Where(n => n != Sections).Select(n => n[Folder.Length..n.IndexOf('/', Folder.Length)]).ToHashSet();

    /// <summary>The terms of a topic in a language, as (term, weight); none where there is no such vocabulary.</summary>
    /// <exception cref="InvalidDataException">A line has no known weight.</exception>
    public static IEnumerable<(string Term, double Weight)> Terms(string language, TopicId topic) =>
        from line in Lines($"{Folder}{language}/{topic}.txt")
        let weight = Weights.TryGetValue(line.Key, out var known)
            ? known
            : throw new InvalidDataException($"'{line.Key}' is no weight; use {string.Join(", ", Weights.Keys)}.")
        from term in line.Values
        select (term, weight);

    /// <summary>The topics of the names of sections, lower case with single spaces ("world cup", "wirtschaft").</summary>
    public static IReadOnlyDictionary<string, TopicId> SectionTopics() =>
        Lines(Sections)
            .SelectMany(l => l.Values.Select(v => (v, l.Key)))
            .ToDictionary(p => p.v, p => new TopicId(p.Key));

    private static IEnumerable<(string Key, string[] Values)> Lines(string name)
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
            const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
            yield return (line[..colon], line[(colon + 1)..].Split(',', Tidy));
        }
    }

    private static IEnumerable<string> Names() =>
        typeof(Vocabulary)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal));

    private static string HashOfAll()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        foreach (var name in Names().Order(StringComparer.Ordinal))
        {
            using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream(name)!;
            int count;
            while ((count = stream.Read(buffer)) > 0)
                hash.AppendData(buffer, 0, count);
        }
        return Rules + "." + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4));
    }
}
