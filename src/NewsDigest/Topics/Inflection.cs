using NewsDigest.Text;

namespace NewsDigest.Topics;

/// <summary>
/// Tells whether two words of one stem are forms of one word. Stemmers take off more than inflection: they join "several" with
/// "severance", French "loi" with "loyer", Italian "portare" with "portiere".
/// </summary>
internal sealed class Inflection
{
    private static readonly string[] EnglishEndings = ["", "s", "es", "e", "ed", "d", "ing", "y", "ies", "ied"];
    private static readonly string[] EnglishPlurals = ["", "s", "es", "y", "ies"];

    /// <summary>Endings that stand for each other: of both words the endings behind what they have in common are of one row.</summary>
    private static readonly Dictionary<string, string[][]> RowsByLanguage = new()
    {
        ["fr"] =
        [
            ["", "s", "e", "es", "x"],
            ["", "ne", "nes", "s"],
            ["", "le", "les", "s"],
            ["l", "ux", "le", "les", "ls"],
            ["f", "fs", "ve", "ves"],
            ["er", "ers", "ère", "ères"],
            ["x", "se", "ses"],
        ],
        ["es"] =
        [
            ["", "s", "es", "a", "as"],
            ["o", "a", "os", "as"],
            ["ón", "ones", "ona", "onas"],
            ["én", "enes"],
            ["án", "anes", "ana"],
            ["ín", "ines", "ina"],
            ["és", "esa", "eses", "esas"],
            ["e", "a"],
        ],
        ["it"] =
        [
            ["", "o", "a", "i", "e", "hi", "he"],
            ["io", "i", "ia", "ie"],
        ],
        ["pt"] =
        [
            ["", "s", "es", "a", "as"],
            ["o", "a", "os", "as"],
            ["m", "ns"],
            ["ês", "esa", "eses", "esas"],
        ],
    };

    private readonly string language;
    private readonly string[][]? rows;

    private Inflection(string language, string[][]? rows) => (this.language, this.rows) = (language, rows);

    /// <summary>That of a language; null where its stemmer is gentle, so that the stem is enough.</summary>
    public static Inflection? Of(string language) =>
        language == "en" ? new Inflection(language, null)
        : RowsByLanguage.TryGetValue(language, out var rows) ? new Inflection(language, rows)
        : null;

    /// <summary>Whether a text's word is a form of a vocabulary's word with the same stem.</summary>
    /// <param name="word">As the vocabulary writes it.</param>
    /// <param name="other">As the text writes it.</param>
    public bool Joins(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        Span<char> lower = stackalloc char[other.Length];
        other.ToLowerInvariant(lower);
        ReadOnlySpan<char> bare = rows is null ? lower : Elision.Strip(lower, language);
        var common = 0;
        while (common < word.Length && common < bare.Length && char.ToLowerInvariant(word[common]) == bare[common])
            common++;
        if (rows is null)
        {
            // A name has no forms but its plural.
            var endings = char.IsUpper(word[0]) ? EnglishPlurals : EnglishEndings;
            return IsAmong(endings, word, common) && IsAmong(endings, bare, common);
        }
        return IsOneRow(word, bare, common);
    }

    /// <summary>Endings may begin before the words part: "journal" and "journaux" have "journa" in common.</summary>
    private bool IsOneRow(ReadOnlySpan<char> word, ReadOnlySpan<char> other, int common)
    {
        for (var from = common; from >= 0 && from >= common - 2; from--)
        {
            foreach (var row in rows!)
            {
                if (Holds(row, word[from..]) && Holds(row, other[from..]))
                    return true;
            }
        }
        return false;
    }

    private static bool Holds(string[] row, ReadOnlySpan<char> ending)
    {
        foreach (var known in row)
        {
            if (ending.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool IsAmong(string[] endings, ReadOnlySpan<char> word, int from)
    {
        var ending = word[from..];
        // "banned" doubles the last letter of "ban".
        if (ending.Length > 2 && from > 0 && char.ToLowerInvariant(ending[0]) == char.ToLowerInvariant(word[from - 1]))
            ending = ending[1..];
        return Holds(endings, ending);
    }
}
