using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsDigest.Benchmarks.Generation;

/// <summary>
/// Turns the sentences of a sample event into those of another event: names, numbers and many a noun are replaced, each
/// by the same one throughout. Dates and times of day stay.
/// </summary>
public sealed partial class Retelling
{
    private const string Month =
        "(January|February|March|April|May|June|July|August|September|October|November|December)";

    private readonly Random random;
    private readonly IReadOnlySet<string> names;
    private readonly Dictionary<string, string> nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> newNames = new(StringComparer.Ordinal);
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
        if (nouns.TryGetValue(found, out var noun))
            return noun;
        return char.IsUpper(found[0]) && nouns.TryGetValue(found.ToLowerInvariant(), out var opening)
            ? char.ToUpperInvariant(opening[0]) + opening[1..]
            : found;
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
