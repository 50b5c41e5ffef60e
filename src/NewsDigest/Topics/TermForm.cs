namespace NewsDigest.Topics;

/// <summary>One word of a term, and in which forms a text may write it.</summary>
/// <param name="Word">The word as the vocabulary writes it.</param>
/// <param name="Exact">Whether it is taken only as written: in no other form, and with these capitals.</param>
internal readonly record struct TermForm(ReadOnlyMemory<char> Word, bool Exact)
{
    /// <summary>Whether a text's word of the same stem is this word.</summary>
    /// <param name="other">The text's word.</param>
    /// <param name="inflection">How much forms of one word may differ; null where the stem is enough.</param>
    public bool Fits(ReadOnlySpan<char> other, Inflection? inflection) =>
        Exact ? IsWrittenLike(other) : inflection?.Joins(Word.Span, other) != false;

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
}
