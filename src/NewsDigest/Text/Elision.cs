namespace NewsDigest.Text;

/// <summary>Takes off what an apostrophe ties to a word: "l'accord" is about "accord", "city's" about "city".</summary>
public static class Elision
{
    /// <summary>Words that French and Italian shorten before a vowel.</summary>
    private static readonly WordSet Shortened = WordSet.Of(
        "l d c j m t n s qu jusqu lorsqu puisqu quoiqu presqu quelqu "
            + "un dell all dall nell sull coll quell quest bell sant anch com dov cos"
    );

    /// <summary>The word without the possessive ending (English, Dutch) or the shortened word before it (French, Italian).</summary>
    /// <param name="lowerCaseWord">One word in lower case, its apostrophe straight or curly.</param>
    /// <param name="language">Two-letter ISO 639-1 code.</param>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> lowerCaseWord, string language)
    {
        var apostrophe = lowerCaseWord.IndexOfAny('\'', '’');
        if (apostrophe <= 0)
            return lowerCaseWord;
        var after = lowerCaseWord[(apostrophe + 1)..];
        if (language is "en" or "nl" && after is "s")
            return lowerCaseWord[..apostrophe];
        var isShortened =
            language is "fr" or "it" && after.Length > 0 && Shortened.Contains(lowerCaseWord[..apostrophe]);
        return isShortened ? after : lowerCaseWord;
    }
}
