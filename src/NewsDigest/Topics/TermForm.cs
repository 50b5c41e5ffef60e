namespace NewsDigest.Topics;

/// <summary>What a vocabulary demands of the writing of one word, beyond its stem.</summary>
/// <param name="Word">The word as the vocabulary writes it, without "=".</param>
/// <param name="Exact">Whether no other form of the word will do.</param>
internal readonly record struct TermForm(string Word, bool Exact)
{
    /// <summary>Whether anything is demanded.</summary>
    public bool IsStrict => Exact || Word.Any(char.IsUpper);

    /// <summary>Whether a word of a text meets the demand; its stem is known to be right.</summary>
    public bool Fits(ReadOnlySpan<char> word)
    {
        if (Exact && !word.Equals(Word, StringComparison.OrdinalIgnoreCase))
            return false;
        for (var i = 0; i < Word.Length; i++)
        {
            if (char.IsUpper(Word[i]) && (i >= word.Length || !char.IsUpper(word[i])))
                return false;
        }
        return true;
    }
}
