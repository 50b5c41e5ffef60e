namespace NewsDigest.Topics;

/// <summary>One word of a term, and in which forms a text may write it.</summary>
/// <param name="Word">The word as the vocabulary writes it.</param>
/// <param name="Exact">Whether it is taken only as written: in no other form, and with these capitals.</param>
internal readonly record struct TermForm(ReadOnlyMemory<char> Word, bool Exact)
{
    private static readonly string[] Inflections = ["", "s", "es", "e", "ed", "d", "ing", "y", "ies", "ied"];
    private static readonly string[] Plurals = ["", "s", "es", "y", "ies"];

    /// <summary>Whether a text's word of the same stem is this word.</summary>
    /// <param name="other">The text's word.</param>
    /// <param name="strictly">
    /// Whether the stem is not enough: stemming joins "several" with "severance" and "important" with "imports", so that
    /// only endings of inflection may differ, and only those of a plural in names.
    /// </param>
    public bool Fits(ReadOnlySpan<char> other, bool strictly) =>
        Exact ? IsWrittenLike(other) : !strictly || IsInflectionOf(other);

    /// <summary>A capital must be a capital in the text too; all the text may be in capitals.</summary>
    private bool IsWrittenLike(ReadOnlySpan<char> other)
    {
        var word = Word.Span;
        if (!word.Equals(other, StringComparison.OrdinalIgnoreCase))
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && !char.IsUpper(other[i]))
                return false;
        }
        return true;
    }

    private bool IsInflectionOf(ReadOnlySpan<char> other)
    {
        var word = Word.Span;
        var common = 0;
        while (
            common < word.Length
            && common < other.Length
            && char.ToLowerInvariant(word[common]) == char.ToLowerInvariant(other[common])
        )
            common++;
        var endings = char.IsUpper(word[0]) ? Plurals : Inflections;
        return IsAmong(endings, word, common) && IsAmong(endings, other, common);
    }

    private static bool IsAmong(string[] endings, ReadOnlySpan<char> word, int from)
    {
        var ending = word[from..];
        // "banned" doubles the last letter of "ban".
        if (ending.Length > 2 && from > 0 && ending[0] == word[from - 1])
            ending = ending[1..];
        foreach (var known in endings)
        {
            if (ending.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
