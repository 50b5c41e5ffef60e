using System.Globalization;
using System.Text.RegularExpressions;
using NewsDigest.Text;

namespace NewsDigest.Benchmarks.Generation;

/// <summary>
/// Turns the sentences of the samples into those of another event: names, numbers and many words are replaced, each by
/// the same one throughout. Dates and times of day stay. Two thirds of the words that carry meaning become invented: the
/// samples have few words and a real day has many, most of which stand in one story only.
/// </summary>
public sealed partial class Retelling
{
    private const string Month =
        "(January|February|March|April|May|June|July|August|September|October|November|December)";

    private static readonly string[] Endings = ["ing", "ed", "ly", "s"];

    private const int ShortestInventedFor = 5;

    /// <summary>Chance of a word that carries meaning to become an invented one.</summary>
    private const double Invented = 0.65;

    private readonly Random random;
    private readonly IReadOnlySet<string> names;
    private readonly Dictionary<string, string> nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> newNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> newWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> newNumbers = new(StringComparer.Ordinal);

    /// <summary>A new event.</summary>
    /// <param name="names">The words that are names (<see cref="NameWords"/>).</param>
    /// <param name="random">Decides what replaces what.</param>
    public Retelling(IReadOnlySet<string> names, Random random)
    {
        this.names = names;
        this.random = random;
        foreach (var group in WordGroups.All)
        {
            var others = (string[])group.Clone();
            random.Shuffle(others);
            foreach (var (word, other) in group.Zip(others))
            {
                nouns[word] = other;
                nouns[word + "s"] = other + "s";
            }
        }
    }

    /// <summary>The text, retold.</summary>
    public string Retell(string text) => DateOrWordOrNumber().Replace(text, match => Replace(match.Value));

    private string Replace(string found)
    {
        if (found.Contains(' '))
            return found;
        if (char.IsAsciiDigit(found[0]))
            return NewNumber(found);
        if (names.Contains(found))
            return Once(newNames, found, () => InventedNames.Make(random));
        var word = found.ToLowerInvariant();
        var replaced = nouns.TryGetValue(word, out var noun) ? noun : Once(newWords, word, () => NewWord(word));
        if (replaced == word)
            return found;
        return char.IsUpper(found[0]) ? char.ToUpperInvariant(replaced[0]) + replaced[1..] : replaced;
    }

    /// <summary>The word or an invented one with the same ending.</summary>
    private string NewWord(string word)
    {
        if (word.Length < ShortestInventedFor || StopWords.Contains(word, "en") || random.NextDouble() >= Invented)
            return word;
        var ending = Endings.FirstOrDefault(e => word.EndsWith(e, StringComparison.Ordinal));
        return InventedNames.Make(random).ToLowerInvariant() + ending;
    }

    /// <summary>A number of about the same size, written alike. Years and what is smaller than three stay.</summary>
    private string NewNumber(string written)
    {
        var decimals = written.Split('.') is [_, { Length: > 0 } fraction] ? fraction.Length : 0;
        var value = decimal.Parse(written.Replace(",", ""), NumberStyles.Number, CultureInfo.InvariantCulture);
        if (value < 3 || (value is >= 1900 and < 2100 && !written.Contains(',') && decimals == 0))
            return written;
        return Once(
            newNumbers,
            written,
            () =>
            {
                var changed = Math.Max(3, value * (decimal)(0.5 + 1.5 * random.NextDouble()));
                var format = (written.Contains(',') ? "N" : "F") + decimals;
                return changed.ToString(format, CultureInfo.InvariantCulture);
            }
        );
    }

    private static string Once(Dictionary<string, string> made, string key, Func<string> make)
    {
        if (!made.TryGetValue(key, out var value))
            made[key] = value = make();
        return value;
    }

    [GeneratedRegex(
        $@"{Month} \d{{1,2}}\b|\b\d{{1,2}} {Month}|\d{{1,2}}[.:]\d\d [ap]\.m\.|\p{{L}}+|\d{{1,3}}(,\d{{3}})+(\.\d+)?|\d+(\.\d+)?"
    )]
    private static partial Regex DateOrWordOrNumber();
}
