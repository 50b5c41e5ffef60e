using System.Globalization;

namespace NewsDigest.Text;

/// <summary>Turns text into the terms that texts are compared by.</summary>
public static class TermExtractor
{
    private const int LongestTerm = 64;

    /// <summary>
    /// Stems of the words that carry meaning, and numbers in digits, in the order of the text, repetitions kept.
    /// Hyphenated words give their parts ("cease-fire": "ceas", "fire"), pointed abbreviations their letters ("U.S.": "us"),
    /// numbers lose the separators of thousands and have a point before decimals ("1,200": "1200").
    /// </summary>
    public static IReadOnlyList<string> Terms(string text, string language = "en") =>
        Terms(text, Tokenizer.Tokenize(text), language);

    /// <summary>The terms of a text whose tokens are known already.</summary>
    public static IReadOnlyList<string> Terms(string text, IReadOnlyList<Token> tokens, string language = "en")
    {
        var terms = new List<string>(tokens.Count);
        var isShouted = IsShouted(text);
        foreach (var token in tokens)
        {
            var written = token.In(text);
            if (token.Kind == TokenKind.Number)
                terms.Add(NumberText.Normalize(written));
            else if (written.Contains('.'))
                terms.Add(Letters(written));
            else if (written.IndexOfAny('-', '\u2010', '\u2011') < 0)
                AddWord(terms, written, language, isShouted);
            else
                foreach (var part in written.SplitAny('-', '\u2010', '\u2011'))
                    AddWord(terms, written[part], language, isShouted);
        }
        return terms;
    }

    private static void AddWord(List<string> terms, ReadOnlySpan<char> written, string language, bool isShouted)
    {
        if (written.Length is 0 or > LongestTerm)
            return;
        Span<char> buffer = stackalloc char[LongestTerm];
        var length = written.ToLower(buffer, CultureInfo.InvariantCulture);
        var word = buffer[..length];
        word.Replace('’', '\'');

        // "US" and "WHO" are names, "us" and "who" are not.
        var isAcronym = !isShouted && written.Length > 1 && !written.ContainsAnyExceptInRange('A', 'Z');
        if (!isAcronym && StopWords.Contains(word, language))
            return;
        var core = Elision.Strip(word, language);
        if ((core.Length == 1 && char.IsAscii(core[0])) || (!isAcronym && StopWords.Contains(core, language)))
            return;
        terms.Add(Stemmer.Stem(core, language));
    }

    private static string Letters(ReadOnlySpan<char> abbreviation) =>
        abbreviation.ToString().Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();

    private static bool IsShouted(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return false;
        }
        return true;
    }
}
