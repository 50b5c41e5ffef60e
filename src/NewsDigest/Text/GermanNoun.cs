namespace NewsDigest.Text;

/// <summary>Tells names from the nouns that German capitalises as well.</summary>
internal static class GermanNoun
{
    private static readonly WordSet Determiners = WordSet.Of(
        "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner im am zum zur beim vom ins ans "
            + "mein meine sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere dieser diese dieses diesen diesem "
            + "jeder jede jedes jeden jedem alle aller allen viele vielen mehr mehrere mehreren einige einigen zwei drei vier fünf "
            + "sechs sieben acht neun zehn zwölf keinerlei manche welche welcher",
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly string[] NounEndings =
    [
        "ung",
        "ungen",
        "heit",
        "heiten",
        "keit",
        "keiten",
        "schaft",
        "schaften",
        "tion",
        "tionen",
        "ismus",
        "nis",
        "nisse",
        "tät",
        "tum",
        "ling",
        "chen",
        "lein",
    ];

    /// <summary>
    /// Whether a single capitalised word is rather a name than a noun: it follows neither a determiner nor an adjective
    /// nor a number, does not end like a noun, and is no long compound.
    /// </summary>
    public static bool IsLikelyName(string sentence, IReadOnlyList<Token> tokens, int i, NameEvidence evidence)
    {
        var word = NameEvidence.Core(tokens[i].In(sentence));
        if (word.Length > 14 || evidence.IsSeenInLowerCase(word))
            return false;
        foreach (var ending in NounEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return false;
        }
        if (i == 0)
            return true;
        var before = tokens[i - 1];
        if (before.Kind == TokenKind.Number)
            return false;
        var previous = before.In(sentence);
        if (Determiners.Contains(previous))
            return false;
        return !IsAdjective(previous);
    }

    private static bool IsAdjective(ReadOnlySpan<char> word) =>
        word.Length > 4
        && char.IsLower(word[0])
        && !StopWords.Contains(word, "de")
        && (
            word.EndsWith("e")
            || word.EndsWith("en")
            || word.EndsWith("er")
            || word.EndsWith("es")
            || word.EndsWith("em")
        );
}
