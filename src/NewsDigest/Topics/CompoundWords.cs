namespace NewsDigest.Topics;

/// <summary>
/// Finds what a compound is a kind of: the last part of "Bahnstreik" and "treinstaking" is a word of the vocabulary, and no
/// vocabulary lists all that can stand before it.
/// </summary>
internal sealed class CompoundWords
{
    /// <summary>Shorter beginnings are prefixes: "Beispiel" is no "Spiel", "Zuschauer" no "Schauer".</summary>
    private const int MinFirstPart = 4;

    /// <summary>Shorter endings stand at the end of words by chance.</summary>
    private const int MinLastPart = 5;

    /// <summary>"diskutieren" is a verb and no animals.</summary>
    private const string VerbEnding = "ieren";

    private static readonly Dictionary<string, string[]> EndingsByLanguage = new()
    {
        ["de"] = ["", "n", "en", "e", "s", "es", "er", "ern"],
        ["nl"] = ["", "s", "en", "n", "e"],
    };

    private readonly string[] endings;
    private readonly Dictionary<string, int> stems = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> stemsBySpan;

    /// <summary>No words yet; of a language that writes compounds apart there never are any.</summary>
    public CompoundWords(string language)
    {
        endings = EndingsByLanguage.GetValueOrDefault(language, []);
        stemsBySpan = stems.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds a word that compounds may end on.</summary>
    /// <param name="lowerCaseWord">The word.</param>
    /// <param name="stem">Number of its stem.</param>
    public void Add(ReadOnlySpan<char> lowerCaseWord, int stem)
    {
        if (lowerCaseWord.Length >= MinLastPart)
            foreach (var ending in endings)
                stems.TryAdd(string.Concat(lowerCaseWord, ending), stem);
    }

    /// <summary>Number of the stem of the longest word that a compound ends on; null where it ends on none.</summary>
    public int? StemOfLast(ReadOnlySpan<char> lowerCaseWord)
    {
        if (endings.Length == 0 || lowerCaseWord.EndsWith(VerbEnding))
            return null;
        for (var start = MinFirstPart; start <= lowerCaseWord.Length - MinLastPart; start++)
        {
            if (stemsBySpan.TryGetValue(lowerCaseWord[start..], out var stem))
                return stem;
        }
        return null;
    }
}
