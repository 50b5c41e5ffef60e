using System.Globalization;
using System.Text;

namespace NewsDigest.Text;

/// <summary>The forms under which words are looked up: without case, diacritics, inner punctuation and endings.</summary>
public static class SearchTerms
{
    /// <summary>What is longer is no word that anybody looks up.</summary>
    private const int MaxLength = 40;

    /// <summary>The terms of a text, each once, without stop words. Parts of a word with a hyphen are terms of their own, too.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Two-letter ISO 639-1 code.</param>
    public static IReadOnlySet<string> Of(string text, string language)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Words(text))
        {
            if (!StopWords.Contains(word, language))
                terms.UnionWith(OfWord(word, language));
        }
        return terms;
    }

    /// <summary>
    /// The words of a text in their order, in lower case; of one with hyphens or apostrophes also its parts, if they have
    /// two letters or more.
    /// </summary>
    public static IEnumerable<string> Words(string text)
    {
        // One form for all, so that a letter with its accent is one letter.
        text = text.Normalize(NormalizationForm.FormKC);
        foreach (var token in Tokenizer.Tokenize(text))
        {
            var written = token.In(text);
            if (written.Length > MaxLength)
                continue;
            var word = written.ToString().ToLowerInvariant();
            var parts = word.Split(
                [.. word.Where(c => !char.IsLetterOrDigit(c) && !IsMark(c))],
                StringSplitOptions.RemoveEmptyEntries
            );
            yield return string.Concat(parts);
            if (token.Kind != TokenKind.Word || parts.Length < 2)
                continue;
            foreach (var part in parts.Where(part => part.Length > 1))
                yield return part;
        }
    }

    /// <summary>
    /// The terms of one word in lower case: one, or two where it depends on the diacritics what its stem is, since people
    /// leave them out.
    /// </summary>
    public static IEnumerable<string> OfWord(string word, string language)
    {
        var stem = Fold(Stemmer.Stem(word, language));
        yield return stem;
        var bare = Fold(word);
        if (bare != word && Stemmer.Stem(bare, language) is var other && other != stem)
            yield return other;
    }

    /// <summary>A lower-case word without diacritics and ligatures.</summary>
    private static string Fold(string word)
    {
        if (Ascii.IsValid(word))
            return word;
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (!IsMark(c))
                folded.Append(
                    c switch
                    {
                        'ß' => "ss",
                        'æ' => "ae",
                        'œ' => "oe",
                        'ø' => "o",
                        'ł' => "l",
                        'đ' => "d",
                        'ı' => "i",
                        _ => c.ToString(),
                    }
                );
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
