using System.Collections.Frozen;

namespace NewsDigest.Summaries.FactChecking;

/// <summary>
/// Reads numbers in the words of languages that join them in their own ways: German writes them in one ("einundzwanzig"),
/// French counts by twenties ("quatre-vingt-dix").
/// </summary>
internal static class FactCheckNumberWords
{
    private static readonly FrozenDictionary<string, decimal> German = Numbered(
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
        "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
    );

    private static readonly FrozenDictionary<string, decimal> French = Numbered(
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
        "vingt trente quarante cinquante soixante"
    );

    private static readonly FrozenDictionary<string, decimal> GermanScales = new Dictionary<string, decimal>
    {
        ["hundert"] = 100,
        ["tausend"] = 1_000,
        ["million"] = 1_000_000,
        ["millionen"] = 1_000_000,
        ["mio"] = 1_000_000,
        ["milliarde"] = 1_000_000_000,
        ["milliarden"] = 1_000_000_000,
        ["mrd"] = 1_000_000_000,
        ["billion"] = 1_000_000_000_000,
        ["billionen"] = 1_000_000_000_000,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> FrenchScales = new Dictionary<string, decimal>
    {
        ["mille"] = 1_000,
        ["million"] = 1_000_000,
        ["millions"] = 1_000_000,
        ["milliard"] = 1_000_000_000,
        ["milliards"] = 1_000_000_000,
        ["billion"] = 1_000_000_000_000,
        ["billions"] = 1_000_000_000_000,
    }.ToFrozenDictionary();

    /// <summary>Whether the words of a language are read here; those of others are English ones.</summary>
    public static bool Has(string language) => language is "de" or "fr";

    /// <summary>What a word multiplies the number before it by, or null.</summary>
    public static decimal? Scale(string word, string language) =>
        (language == "de" ? GermanScales : FrenchScales).TryGetValue(word, out var value) ? value : null;

    /// <summary>The number with which pieces begin and the count of pieces that tell it; null where they begin with none.</summary>
    /// <param name="pieces">A sentence from some piece on.</param>
    /// <param name="language">One that <see cref="Has"/> names.</param>
    public static (decimal Value, int Pieces)? Read(ReadOnlySpan<FactCheckPiece> pieces, string language)
    {
        if (IsOne(pieces[0].Word, language))
            return pieces.Length > 1 && Scale(pieces[1].Word, language) >= 1_000_000 ? (1, 1) : null;
        if (language == "fr")
            return InFrench(pieces);
        return InGerman(pieces[0].Word) is { } value ? (value, 1) : null;
    }

    /// <summary>"One" is the article as well, and a number only before a million.</summary>
    private static bool IsOne(string word, string language) =>
        language == "fr"
            ? word is "un" or "une"
            : word.Length is >= 3 and <= 5 && word.StartsWith("ein", StringComparison.Ordinal) && word != "eins";

    private static decimal? InGerman(ReadOnlySpan<char> word) =>
        Scaled(word, "tausend", 1_000, below => Scaled(below, "hundert", 100, BelowHundred));

    /// <summary>"Zweihundertvier" is two hundreds and four; "hundert" is one of them.</summary>
    private static decimal? Scaled(
        ReadOnlySpan<char> word,
        string scale,
        decimal factor,
        Func<ReadOnlySpan<char>, decimal?> below
    )
    {
        var at = word.IndexOf(scale, StringComparison.Ordinal);
        if (at < 0)
            return below(word);
        var before = word[..at];
        var after = word[(at + scale.Length)..];
        if (after.StartsWith("und"))
            after = after[3..];
        return factor * (before.Length == 0 || before is "ein" ? 1 : below(before))
            + (after.Length == 0 ? 0 : below(after));
    }

    private static decimal? BelowHundred(ReadOnlySpan<char> word)
    {
        var numbers = German.GetAlternateLookup<ReadOnlySpan<char>>();
        if (numbers.TryGetValue(word, out var value))
            return value;
        var and = word.IndexOf("und");
        if (and < 0 || !numbers.TryGetValue(word[(and + 3)..], out var tens) || tens < 20)
            return null;
        return word[..and] is "ein" ? tens + 1
            : numbers.TryGetValue(word[..and], out var unit) && unit < 10 ? tens + unit
            : null;
    }

    private static (decimal Value, int Pieces)? InFrench(ReadOnlySpan<FactCheckPiece> pieces)
    {
        var (thousands, below, count) = (0m, 0m, 0);
        for (var i = 0; i < pieces.Length && (i == 0 || pieces[i].Start - pieces[i - 1].End <= 1); i++)
        {
            var word = pieces[i].Word;
            if (word == "et" && below % 100 is >= 20 and <= 60 && i + 1 < pieces.Length)
                continue;
            var follows = count > 0 && pieces[i - 1].Word == "et";
            if (Next(word, below, follows) is { } next)
                below = next;
            else if (word == "mille" && thousands == 0)
                (thousands, below) = (Math.Max(1, below) * 1_000, 0);
            else
                break;
            count = i + 1;
        }
        return count == 0 ? null : (thousands + below, count);
    }

    /// <summary>The number below a thousand that one becomes with its next word; null where the word does not go on with it.</summary>
    private static decimal? Next(string word, decimal before, bool followsAnd)
    {
        var tens = before % 100;
        if (word is "cent" or "cents")
            return before is >= 2 and < 10 ? before * 100
                : before == 0 && word == "cent" ? 100
                : null;
        if (word is "vingt" or "vingts" && tens == 4)
            return before + 76;
        if (word == "une")
            word = "un";
        if (!French.TryGetValue(word, out var value))
            return null;
        var goesOn =
            tens == 0 ? !followsAnd
            : tens is 60 or 80 ? value is > 0 and <= 16
            : tens is 20 or 30 or 40 or 50 ? value is > 0 and < 10
            : tens is 10 or 70 or 90 && value is >= 7 and < 10;
        return goesOn && (!followsAnd || value is 1 or 11) ? before + value : null;
    }

    private static FrozenDictionary<string, decimal> Numbered(string fromZero, string tens) =>
        fromZero
            .Split(' ')
            .Select((word, i) => (word, value: (decimal)i))
            .Concat(tens.Split(' ').Select((word, i) => (word, value: 10m * (i + 2))))
            .ToFrozenDictionary(x => x.word, x => x.value);
}
