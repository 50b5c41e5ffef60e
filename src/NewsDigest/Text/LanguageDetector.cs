using System.Collections.Frozen;
using System.Globalization;

namespace NewsDigest.Text;

/// <summary>Tells the language of a text by its stop words.</summary>
public static class LanguageDetector
{
    /// <summary>Characters that are looked at: some 300 words show a language as well as 3,000.</summary>
    private const int MaxCharacters = 2_000;

    /// <summary>
    /// In prose of the seven languages well over a third of the words are stop words; in related languages that are not
    /// among them, such as Danish or Catalan, fewer look like it.
    /// </summary>
    private const double LeastShareOfWords = 0.22;

    /// <summary>By how much the best language must lead the second.</summary>
    private const double LeastLead = 1.15;

    private static readonly Lazy<FrozenDictionary<string, int[]>> LanguagesByWord = new(() =>
        StopWords
            .KnownLanguages.SelectMany((code, index) => StopWords.Of(code).Select(word => (word, index)))
            .GroupBy(p => p.word, p => p.index)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray())
    );

    /// <summary>
    /// The two-letter ISO 639-1 code of the text's language (English, German, French, Spanish, Italian, Portuguese or
    /// Dutch), or null where the text does not show it.
    /// </summary>
    public static string? Detect(string text)
    {
        var looked = text.Length <= MaxCharacters ? text : text[..MaxCharacters];
        Span<double> weight = stackalloc double[StopWords.KnownLanguages.Count];
        Span<int> found = stackalloc int[StopWords.KnownLanguages.Count];
        var words = Count(looked, weight, found);

        var best = 0;
        for (var i = 1; i < weight.Length; i++)
        {
            if (weight[i] > weight[best])
                best = i;
        }
        var second = 0.0;
        for (var i = 0; i < weight.Length; i++)
        {
            if (i != best)
                second = Math.Max(second, weight[i]);
        }
        var isClear =
            found[best] >= 2 && found[best] >= LeastShareOfWords * words && weight[best] >= LeastLead * second;
        return isClear ? StopWords.KnownLanguages[best] : null;
    }

    /// <summary>Adds up stop words by language; a word that several languages share weighs less.</summary>
    private static int Count(string text, Span<double> weight, Span<int> found)
    {
        var lookup = LanguagesByWord.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[32];
        var words = 0;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (token.Kind != TokenKind.Word)
                continue;
            words++;
            if (token.Length > lower.Length)
                continue;
            var word = lower[..token.In(text).ToLower(lower, CultureInfo.InvariantCulture)];
            word.Replace('’', '\'');
            if (!lookup.TryGetValue(word, out var languages))
                continue;
            foreach (var language in languages)
            {
                weight[language] += 1.0 / languages.Length;
                found[language]++;
            }
        }
        return words;
    }
}
