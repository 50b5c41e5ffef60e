using System.Text;
using NewsDigest.Text;

namespace NewsDigest.Summaries.Writing;

/// <summary>
/// Tells sentences that are not in the language of their article, from any language and encoding to any: by their script,
/// and by the small words without which hardly a sentence is written.
/// </summary>
internal static class ForeignSentences
{
    /// <summary>Shorter ones may be a name, a score or an exclamation.</summary>
    private const int FewestWords = 7;

    /// <summary>Of news sentences that many words or more are small ones in all languages that have a list.</summary>
    private const double FewestSmallWords = 0.1;

    private const double FewestWhereAccented = 0.2;

    /// <summary>Share of letters of other scripts from which a sentence is in one of them, whatever stands between.</summary>
    private const double MostOtherLetters = 0.3;

    /// <summary>Whether a sentence is not in a language.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="language">Two-letter ISO 639-1 code; of languages without a list of small words nothing is said.</param>
    public static bool IsOne(Sentence sentence, string language)
    {
        if (!StopWords.KnownLanguages.Contains(language))
            return false;
        return IsOtherScript(sentence.Content) || LacksSmallWords(sentence, language);
    }

    /// <summary>All languages that have a list are written in Latin letters, which end before U+0250.</summary>
    private static bool IsOtherScript(string sentence)
    {
        if (Ascii.IsValid(sentence))
            return false;
        var (letters, others) = (0, 0);
        foreach (var rune in sentence.EnumerateRunes())
        {
            var isSymbol = rune.Value is >= 0x2800 and <= 0x28FF;
            if (!isSymbol && !Rune.IsLetter(rune))
                continue;
            letters++;
            if (isSymbol || (rune.Value >= 0x250 && rune.Value is not (>= 0x1E00 and <= 0x1EFF)))
                others++;
        }
        return others > MostOtherLetters * letters;
    }

    private static bool LacksSmallWords(Sentence sentence, string language)
    {
        var (words, small, accented) = (0, 0, 0);
        foreach (var token in sentence.Tokens)
        {
            if (token.Kind != TokenKind.Word)
                continue;
            words++;
            if (StopWords.IsWritten(token.In(sentence.Content), language))
                small++;
            else if (char.IsLower(sentence.Content[token.Start]) && !Ascii.IsValid(token.In(sentence.Content)))
                accented++;
        }
        // Other languages share some of English's small words, but English has hardly a letter with an accent.
        var fewest = language == "en" && accented >= 2 ? FewestWhereAccented : FewestSmallWords;
        return words >= FewestWords && small < fewest * words;
    }
}
