namespace NewsDigest.Text;

/// <summary>Turns text into the terms that texts are compared by.</summary>
public static class TermExtractor
{
    /// <summary>Stems of the words that carry meaning, and numbers in digits, in the order of the text, repetitions kept.</summary>
    public static IReadOnlyList<string> Terms(string text, string language = "en")
    {
        var terms = new List<string>();
        foreach (var token in Tokenizer.Tokenize(text))
        {
            var word = token.In(text).ToString().ToLowerInvariant();
            if (!StopWords.Contains(word, language))
                terms.Add(Stemmer.Stem(word, language));
        }
        return terms;
    }
}
