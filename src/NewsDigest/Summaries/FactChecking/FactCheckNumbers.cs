using System.Collections.Frozen;
using System.Globalization;
using NewsDigest.Text;

namespace NewsDigest.Summaries.FactChecking;

/// <summary>Reads numbers in digits and in words.</summary>
internal static class FactCheckNumbers
{
    /// <summary>Beyond this no scale is applied, so that none overflows.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    private static readonly FrozenDictionary<string, decimal> SmallNumbers = new Dictionary<string, decimal>
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["eleventh"] = 11,
        ["twelfth"] = 12,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> Tens = new Dictionary<string, decimal>
    {
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>
    {
        ["hundred"] = 100m,
        ["thousand"] = 1_000m,
        ["k"] = 1_000m,
        ["million"] = 1_000_000m,
        ["m"] = 1_000_000m,
        ["mn"] = 1_000_000m,
        ["mln"] = 1_000_000m,
        ["billion"] = 1_000_000_000m,
        ["bn"] = 1_000_000_000m,
        ["trillion"] = 1_000_000_000_000m,
        ["tn"] = 1_000_000_000_000m,
        ["dozen"] = 12m,
    }.ToFrozenDictionary();

    /// <summary>The value of a word from zero to nineteen, or of its ordinal.</summary>
    public static decimal? Small(string word) => SmallNumbers.TryGetValue(word, out var value) ? value : null;

    /// <summary>The value of a word for a multiple of ten below a hundred.</summary>
    public static decimal? Ten(string word) => Tens.TryGetValue(word, out var value) ? value : null;

    /// <summary>What a word or suffix multiplies a number by; the short ones ("5m") only digits.</summary>
    public static decimal? Scale(string word, bool afterDigits) =>
        (afterDigits || word.Length > 3) && Scales.TryGetValue(word, out var value) ? value : null;

    /// <summary>The value of digits with separators ("1,200", "3.5"); null where they are no number ("1.2.3").</summary>
    public static decimal? Digits(ReadOnlySpan<char> digits) =>
        decimal.TryParse(NumberText.Normalize(digits), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
        && value < Largest
            ? value
            : null;

    /// <summary>The common form of a number.</summary>
    public static string Key(decimal value) => "#" + value.ToString("0.############", CultureInfo.InvariantCulture);
}
