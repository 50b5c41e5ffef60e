using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsDigest.Summaries.Writing;

/// <summary>What may pass between articles, a model and readers: visible plain text.</summary>
internal static partial class PlainText
{
    private const int MaxLength = 600;

    /// <summary>Letters, digits and punctuation of languages in Latin script, and the space.</summary>
    private static readonly SearchValues<char> Usual = SearchValues.Create([
        .. Range(' ', '~'),
        .. Range('\u00A1', '\u00AC'),
        .. Range('\u00AE', '\u024F'),
        .. Range('\u2010', '\u2027'),
        .. Range('\u2030', '\u205E'),
        .. Range('\u20A0', '\u20BF'),
    ]);

    /// <summary>
    /// The text as a person sees it: letters in disguise (full-width, circled, mathematical) are plain letters, and control,
    /// format (zero-width, bidirectional, tag) and private characters are gone. White space is single spaces.
    /// </summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsWhiteSpace(rune))
                AddSpace(clean);
            else if (IsDisguised(rune.Value))
                clean.Append(rune.ToString().Normalize(NormalizationForm.FormKC));
            else if (IsVisible(rune))
                clean.Append(rune);
        return clean.ToString().Trim();
    }

    /// <summary>Whether nothing would be changed by <see cref="Clean"/>. Rare letters count as unclean: it costs only time.</summary>
    public static bool IsClean(string text) =>
        !text.AsSpan().ContainsAnyExcept(Usual)
        && !text.Contains("  ", StringComparison.Ordinal)
        && (text.Length == 0 || (text[0] != ' ' && text[^1] != ' '));

    /// <summary>Why a model's text is no plain text, in words for the model; null where it is.</summary>
    /// <param name="text">What the model wrote.</param>
    /// <param name="sources">What it rests on: "[sic]" and "Northwind.com" may pass where a source has them.</param>
    public static string? WhyNot(string text, IReadOnlyList<string> sources)
    {
        if (text.Length is 0 or > MaxLength)
            return text.Length == 0 ? "is empty" : "is too long";
        if (text != Clean(text))
            return "holds invisible characters";
        if (Never().IsMatch(text))
            return "holds a link or markup";
        foreach (var match in OnlyAsInSource().EnumerateMatches(text))
        {
            var found = text.Substring(match.Index, match.Length);
            if (!sources.Any(s => s.Contains(found, StringComparison.Ordinal)))
                return $"holds '{found}'";
        }
        return null;
    }

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(c => (char)c);

    private static void AddSpace(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ')
            clean.Append(' ');
    }

    /// <summary>Enclosed, full-width, presentation and mathematical letters. Signs such as ½ keep their meaning as they are.</summary>
    private static bool IsDisguised(int rune) =>
        rune
            is (>= 0x2460 and <= 0x24FF)
                or (>= 0xFB00 and <= 0xFDFF)
                or (>= 0xFE30 and <= 0xFE4F)
                or (>= 0xFE70 and <= 0xFEFC)
                or (>= 0xFF01 and <= 0xFFEF)
                or (>= 0x1D400 and <= 0x1D7FF)
                or (>= 0x1F100 and <= 0x1F1E5);

    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
            )
        && rune.Value
            is not (
                // Replacement character, fillers and joiners without a shape, variation selectors.
                0xFFFD
                or 0x034F
                or 0x115F
                or 0x1160
                or 0x3164
                or (>= 0xFE00 and <= 0xFE0F)
                or (>= 0xE0100 and <= 0xE01EF)
            );

    [GeneratedRegex(
        @"[<>`]|\w:/|(?<!\w)//\w|^\s*=|\bwww\.|\w@\w|\b(?:javascript|data|mailto|tel):|\]\(|\{\{|\*\*|__|&#?\w+;|^\s*[#*-]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Never();

    [GeneratedRegex(
        @"[\[\]{}|\\*_#=~^]|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}(?:/\S*)?(?=\W|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OnlyAsInSource();
}
