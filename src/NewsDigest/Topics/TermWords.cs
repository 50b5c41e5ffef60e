using NewsDigest.Text;

namespace NewsDigest.Topics;

/// <summary>Cuts texts and vocabulary terms into words in the same way, so that they can meet.</summary>
internal static class TermWords
{
    /// <summary>
    /// The words of a text: the tokenizer's, cut at hyphens, without possessive endings and the points of abbreviations
    /// ("U.S.'s" is "US").
    /// </summary>
    public static void Split(string text, List<TermWord> words) => Split(text, Tokenizer.Tokenize(text), words);

    /// <summary>The words of a text whose tokens are known already.</summary>
    public static void Split(string text, IReadOnlyList<Token> tokens, List<TermWord> words)
    {
        foreach (var token in tokens)
        {
            for (int start = token.Start, end = token.Start + token.Length; start < end; )
            {
                var length = text.AsSpan(start, end - start).IndexOfAny('-', '‐', '‑');
                if (length < 0)
                    length = end - start;
                var word = WithoutPossessive(text.AsMemory(start, length));
                if (word.Span.Contains('.'))
                    word = word.ToString().Replace(".", "", StringComparison.Ordinal).AsMemory();
                if (word.Length > 0)
                    words.Add(new TermWord(word, start));
                start += length + 1;
            }
        }
    }

    private static ReadOnlyMemory<char> WithoutPossessive(ReadOnlyMemory<char> word)
    {
        var span = word.Span;
        if (span.Length > 2 && span[^1] is 's' or 'S' && span[^2] is '\'' or '’')
            return word[..^2];
        return span.Length > 1 && span[^1] is '\'' or '’' ? word[..^1] : word;
    }
}
